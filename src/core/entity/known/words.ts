/** Words that tell what a name beside or around them is; written for this project. */
export const titleWords = `
mr mrs ms miss dr prof professor sir dame lord lady baron baroness count duke duchess prince princess king queen emperor
empress sultan emir sheikh sheik shah pope cardinal archbishop bishop rabbi imam ayatollah mullah reverend rev. father
sister brother saint president vice-president premier chancellor minister secretary senator sen. representative rep.
congressman congresswoman governor gov. mayor councillor councilman councilwoman commissioner ambassador envoy
judge justice attorney prosecutor lawyer sheriff chief detective inspector superintendent officer sergeant sgt. constable
general gen. colonel col. lieutenant lt. captain capt. major maj. admiral adm. commander cmdr. corporal cpl. private
brigadier marshal director chairman chairwoman chairperson chair ceo executive founder co-founder editor correspondent
reporter journalist author actor actress singer rapper coach manager striker goalkeeper midfielder defender quarterback
captain driver golfer skipper spokesman spokeswoman spokesperson economist analyst strategist scientist epidemiologist
virologist activist leader opposition candidate nominee incumbent ex-president billionaire tycoon businessman
businesswoman entrepreneur philanthropist producer president-elect deputy mp mep lawmaker dictator speaker treasurer
mr. mrs. ms. dr. prof. hon. pm surgeon-general adviser advisor aide negotiator
`
export const organisationTails = `
inc inc. corp corp. corporation co co. company ltd ltd. limited llc plc ag gmbh sa s.a. spa s.p.a. nv se ab asa oyj bhd
group holdings holding industries enterprises partners ventures capital bancorp bank banking financial securities
insurance airlines airways air motors motor automotive energy petroleum oil gas power electric electronics technologies
technology tech systems software networks communications telecom media entertainment pictures studios records
pharmaceuticals pharma biotech therapeutics laboratories labs sciences foods brands stores retail properties
university college institute institution school academy hospital clinic church foundation trust fund association society
federation union league club party movement front alliance coalition council committee commission authority agency bureau
office department ministry court tribunal parliament assembly senate congress police army navy force forces guard brigade
corps battalion regiment militia network channel news times post tribune herald gazette journal press radio tv television
museum orchestra team united city fc f.c. rovers wanderers athletic cartel organization organisation center centre service services
administration board chamber exchange cooperative consulting logistics shipping railways
`
export const organisationHeads = `
ministry department bureau office agency commission committee council court board bank university college institute
school academy association federation union league society foundation center centre organization organisation church
international national federal royal european african asian american british central supreme house parliament
party movement front army navy police academy congress
`
export const placeHeads = `
river lake sea ocean bay gulf strait channel canal mount mountain mountains mt mt. hill hills valley desert forest island
islands isle peninsula cape coast beach port harbor harbour airport station street st. road rd. avenue ave. boulevard
square park bridge tunnel highway route district province prefecture region state county city town village township
borough suburb neighborhood neighbourhood governorate oblast canton territory republic kingdom emirate north south east
west northern southern eastern western central upper lower greater fort camp base stadium arena tower plaza hotel palace castle
cathedral basilica temple mosque prison jail border downtown reservoir dam volcano glacier
`
export const calendarWords = `
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. sat.
sun. christmas easter ramadan thanksgiving passover diwali hanukkah halloween
`
/** Names written with a capital that name neither a person, an organisation nor a place. */
export const otherThings = `
COVID-19|Covid-19|COVID|Covid|SARS|MERS|HIV|AIDS|Ebola|Zika|SARS-CoV-2|DNA|RNA|PCR|ICU|PPE|TV|GDP|CEO|CFO|COO|CTO|GMT|EST|EDT|ET|PM|AM|OK|DVD|CD|PC|IPO|GPS|LGBT|LGBTQ|PTSD|MP|MPs|SUV|AI|IT|ID|URL|PDF|VIP|ATM|ETF|ESG|PMI|CPI|LNG|EV
Brexit|Olympics|Olympic Games|Tokyo Olympics|World Cup|Super Bowl|World Series|Champions League|Europa League|Premier League|English Premier League|La Liga|Serie A|Bundesliga|Ligue 1|Eredivisie|Primeira Liga|Super League|Championship|League One|League Two|League Cup|Carabao Cup|Coppa Italia|Copa del Rey|Libertadores|Copa Libertadores|Nations League|Six Nations|Tri-Nations|Rugby Championship|Super Rugby|Big Bash League|Indian Premier League|IPL|MotoGP|Formula 1|F1|Formula E|Indy 500|Daytona 500|Giro d'Italia|Vuelta|World Championships|Winter Olympics|Paralympics|Asian Games|Commonwealth Games|Pro Bowl|NBA Finals|All-Star Game|Ashes|T20 World Cup|Melbourne Cup|America's Cup|Wimbledon Championships|FA Cup|Stanley Cup|Masters|U.S. Open|US Open|Australian Open|French Open|Wimbledon|Grand Slam|Formula One|Tour de France|Ryder Cup|Davis Cup|Euro 2020|Copa America|Kentucky Derby|Oscar|Oscars|Academy Award|Academy Awards|Grammy|Grammys|Emmy|Emmys|Golden Globe|Golden Globes|Nobel Prize|Nobel Peace Prize|Pulitzer Prize|Booker Prize|Bafta|Tony Award
World War II|World War I|Cold War|Vietnam War|Gulf War|Civil War|Great Depression|Arab Spring|Holocaust|Sept. 11|Black Friday|Cyber Monday|Election Day|Inauguration Day|Memorial Day|Labor Day|Super Tuesday|Independence Day|Good Friday|New Year|New Year's Eve|New Year's Day|Christmas Eve|Eid|Lunar New Year
Bible|Koran|Quran|Torah|Constitution|First Amendment|Second Amendment|Affordable Care Act|Obamacare|Medicare|Medicaid|Social Security|Paris Agreement|Paris Accord|Good Friday Agreement|Green New Deal|Green Deal|CARES Act|Voting Rights Act|Patriot Act|Geneva Convention|Belt and Road|New START|INF Treaty|NAFTA|USMCA|Brexit Party leader
Dow|Dow Jones Industrial Average|S&P 500|Nasdaq Composite|FTSE 100|FTSE|DAX|CAC 40|Nikkei 225|Hang Seng|Kospi|Sensex|Nifty|Brent|West Texas Intermediate|WTI|Libor|Bitcoin|bitcoin|Ethereum|Libra
Boeing 737|737 MAX|737 Max|Airbus A320|A380|F-16|F-35|S-400|iPhone|iPad|MacBook|Android|Windows|Xbox|PlayStation|Kindle|Alexa|Siri|Chrome|Gmail|Google Maps|Google Play|App Store|Model 3|Model S|Game of Thrones|Star Wars|Star Trek|Harry Potter|Hamilton|Black Panther|Sputnik V|remdesivir|hydroxychloroquine|Novichok|English|French|Spanish|German|Arabic|Mandarin|God|Allah|Internet|President|Prime Minister|Mr|State of the Union|Air Force One|Oval Office|Earth|Mars|Moon|Sun
`
