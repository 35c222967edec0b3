/** Words of the trade that generated SOPs are made of: enough of them for a realistic search index. */
const lists = {
  verbs: `adjust align anchor archive attach backwash balance bleed book brush calibrate check clean clear
    close collect compare confirm cool count cover decant degrease deliver dilute drain dry dust empty
    examine fasten file fill flush fold free grease hang hose inspect insert install isolate label latch
    level lift load lock log loosen lubricate mark measure mix mount net open order pack patch photograph
    place plug polish post prime prop protect prune purge rack raise rake read record refill release
    replace report reseat reset rinse roll rotate route sample scan scrape scrub seal secure separate
    shake shut siphon skim soak sort stack stage stir store strap sweep swap tag tape test tighten top
    trace trim turn unload unlock vacuum vent verify wash weigh wipe wrap`,
  things: `actuator alkalinity algae anode apron backflow bag barrel basket bearing blower bolt bonding
    bracket breaker bromine brush bucket bypass cable calcium canister cap cartridge caulk cell chlorine
    clamp clarifier cleaner clip coil collar conduit controller coping coupling cover crate deck diaphragm
    diffuser dial diverter drain drum elbow enzyme fan faucet feeder fence fill-line filter fitting
    flange flap float floater flowmeter fuse gasket gate gauge gear generator gloves goggles grate grid
    handle hardness hatch heater hinge hook hose housing igniter impeller inlet jet jug junction ladder
    lamp latch leaf-rake ledger leg lever lid light line liner lint-pot louver magnet manifold meter
    motor mount nozzle nut o-ring outlet pad panel photometer pipe piston plaster plate plug pole
    probe pump reagent regulator relay reservoir return ring rotor salt sanitizer scale screen sealant
    sensor shaft shelf shutoff skimmer sleeve slide solenoid spa spigot spindle spring stabilizer stand
    starter step strainer strap strip switch tablet tank tarp tee telepole thermostat tile timer tool
    track transformer trap tray trowel tube turbine union unit vacuum valve vane vault vent volute wall
    washer weir wheel winch wire wrench`,
  qualities: `blocked brittle bent bright broken calm cloudy clogged cold corroded cracked crooked damp dark
    dated dirty dull dusty empty even faded faint flat foamy foggy fresh frayed full gritty green heavy hot
    humid idle labeled leaking level light loose loud low marked muddy narrow new noisy oily old open
    opened original painted patched plain quiet raised rough round rusty salty sandy scaled sealed shaded
    shallow sharp silent slick slow smooth soft spare split stained steady sticky stiff strong stuck sunny
    tall thick thin tight torn untested used warm warped weak wet white wide windy worn`,
  places: `alley attic balcony barn bathhouse bench cabana cabinet carport cellar closet corner counter
    courtyard curb dock doorway driveway eave entrance fence-line fountain garage garden gazebo grotto gutter
    hallway hedge hill lawn lobby locker lodge loft lot mailbox office overflow patio pavilion pier
    planter playground plaza pool-house porch ramp rockery roof shed shower sidewalk sink spillway stairway
    storeroom terrace trailer truck warehouse waterfall workshop yard`,
  jobs: `acceptance assessment audit changeover check close-out conversion cycle delivery diagnosis
    dispatch documentation drawdown estimate evaluation exchange follow-up forecast handover inspection
    installation inventory maintenance monitoring notification opening overhaul planning preparation
    procurement protection quotation reading rebuild recovery refit removal renewal repair replacement
    response restoration retrofit return review rotation scheduling servicing settlement setup shipment
    shutdown start-up storage survey tracking training transfer treatment verification warranty winterizing`,
} satisfies Record<string, string>;

const split = (text: string) => text.trim().split(/\s+/u);

/** What is done. */
export const verbs = split(lists.verbs);
/** What it is done to. */
export const things = split(lists.things);
/** How a thing is. */
export const qualities = split(lists.qualities);
/** Where it is done. */
export const places = split(lists.places);
/** What an SOP is about. */
export const jobs = split(lists.jobs);
