/**
 * Organisations every news desk knows, written for this project: a name a line, other names of the same body after
 * bars. Parents' and children's names are lines of their own.
 */
export const organisations = `
United Nations|UN|U.N.
United Nations Security Council|UN Security Council|U.N. Security Council|Security Council
United Nations General Assembly|UN General Assembly|U.N. General Assembly|General Assembly
United Nations Human Rights Council|UN Human Rights Council|U.N. Human Rights Council|Human Rights Council
European Union|EU|E.U.
European Commission
European Parliament
European Council
European Central Bank|ECB
European Court of Human Rights|ECHR
European Court of Justice|ECJ
European Medicines Agency|EMA
European Investment Bank|EIB
European Space Agency|ESA
European Bank for Reconstruction and Development|EBRD
Europol
Eurostat
Frontex
Eurogroup
Interpol
Council of Europe
Court of Justice of the European Union
North Atlantic Treaty Organization|NATO|Nato
World Health Organization|World Health Organisation|WHO|W.H.O.
World Trade Organization|World Trade Organisation|WTO
World Bank|World Bank Group
International Monetary Fund|IMF
International Criminal Court|ICC
International Court of Justice|ICJ
International Atomic Energy Agency|IAEA
International Energy Agency|IEA
International Labour Organization|ILO
International Olympic Committee|IOC
International Paralympic Committee|IPC
International Committee of the Red Cross|ICRC
International Federation of Red Cross and Red Crescent Societies|IFRC
International Organization for Migration|IOM
International Rescue Committee|IRC
International Crisis Group|Crisis Group
International Air Transport Association|IATA
International Civil Aviation Organization|ICAO
International Maritime Organization|IMO
International Telecommunication Union|ITU
International Chamber of Commerce
International Institute for Strategic Studies|IISS
Intergovernmental Panel on Climate Change|IPCC
World Meteorological Organization|WMO
World Food Programme|World Food Program|WFP
World Economic Forum|WEF
World Anti-Doping Agency|WADA
World Athletics|IAAF
World Wildlife Fund|WWF
UNICEF|Unicef
UNESCO|Unesco
UNHCR|UN High Commissioner for Refugees|U.N. High Commissioner for Refugees
UNAIDS
UNRWA
UNDP|United Nations Development Programme
UNEP
UNCTAD
OCHA
Food and Agriculture Organization|FAO
Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development|OECD
Organization of the Petroleum Exporting Countries|OPEC|Opec|OPEC+
Organization for Security and Cooperation in Europe|OSCE
Organisation for the Prohibition of Chemical Weapons|Organization for the Prohibition of Chemical Weapons|OPCW
Organization of American States|OAS
Organisation of Islamic Cooperation|Organization of Islamic Cooperation|OIC
African Union|AU
African Development Bank|AfDB
Asian Development Bank|ADB
Asian Infrastructure Investment Bank|AIIB
Inter-American Development Bank
Arab League|League of Arab States
Association of Southeast Asian Nations|ASEAN
Asia-Pacific Economic Cooperation|APEC
Economic Community of West African States|ECOWAS
Southern African Development Community|SADC
Gulf Cooperation Council|GCC
Shanghai Cooperation Organisation|SCO
Commonwealth of Nations
Collective Security Treaty Organization|CSTO
Bank for International Settlements|BIS
Financial Action Task Force|FATF
Group of Seven|G7|G-7
Group of 20|G20|G-20|Group of Twenty
Red Cross
Red Crescent
Syrian Arab Red Crescent
American Red Cross
Doctors Without Borders|Medecins Sans Frontieres|Médecins Sans Frontières|MSF
Amnesty International|Amnesty
Human Rights Watch|HRW
Greenpeace
Oxfam
Save the Children
Transparency International
Reporters Without Borders|RSF
Committee to Protect Journalists|CPJ
Freedom House
Bill & Melinda Gates Foundation|Gates Foundation
Syrian Observatory for Human Rights
Gavi
Coalition for Epidemic Preparedness Innovations|CEPI
Carnegie Endowment for International Peace
Brookings Institution|Brookings
Chatham House
Heritage Foundation
Cato Institute
Atlantic Council
Pew Research Center|Pew
Rand Corporation|RAND Corp.
American Civil Liberties Union|ACLU
Southern Poverty Law Center
Planned Parenthood
National Rifle Association|NRA
NAACP
Black Lives Matter
Salvation Army
AFL-CIO
Teamsters
United Auto Workers|UAW
U.S. Chamber of Commerce|Chamber of Commerce
American Medical Association|AMA
American Academy of Pediatrics
American Petroleum Institute
Congress|U.S. Congress|US Congress
Senate|U.S. Senate|US Senate
House of Representatives|U.S. House of Representatives|U.S. House
Supreme Court|U.S. Supreme Court|US Supreme Court
House of Commons|Commons
House of Lords
Parliament
Pentagon
Kremlin
Knesset
Bundestag
Bundesrat
Bundesbank
State Duma|Duma
Lok Sabha
Rajya Sabha
Sejm
Riksdag
Riksbank
Capitol Police|U.S. Capitol Police
Department of Justice|Justice Department|U.S. Justice Department|U.S. Department of Justice|DOJ
Department of State|State Department|U.S. State Department|U.S. Department of State
Department of Defense|Defense Department|U.S. Defense Department|U.S. Department of Defense
Department of the Treasury|Treasury Department|U.S. Treasury|U.S. Treasury Department|Treasury
Department of Homeland Security|Homeland Security Department|U.S. Department of Homeland Security|DHS|Homeland Security
Department of Health and Human Services|Health and Human Services|HHS
Department of Agriculture|Agriculture Department|USDA
Department of Commerce|Commerce Department|U.S. Commerce Department
Department of Labor|Labor Department|U.S. Labor Department
Department of Energy|Energy Department|U.S. Department of Energy
Department of Education|Education Department
Department of the Interior|Interior Department
Department of Transportation|Transportation Department
Department of Veterans Affairs|Veterans Affairs
Department of Housing and Urban Development|HUD
Federal Bureau of Investigation|FBI
Central Intelligence Agency|CIA
National Security Agency|NSA
National Security Council
Drug Enforcement Administration|DEA
Bureau of Alcohol, Tobacco, Firearms and Explosives|ATF
Secret Service|U.S. Secret Service
Immigration and Customs Enforcement|U.S. Immigration and Customs Enforcement|ICE
Customs and Border Protection|U.S. Customs and Border Protection|CBP
Border Patrol|U.S. Border Patrol
U.S. Marshals Service
Federal Emergency Management Agency|FEMA
Federal Reserve|Fed|U.S. Federal Reserve|Federal Reserve Board
Federal Reserve Bank of New York|New York Fed
Federal Trade Commission|FTC
Federal Communications Commission|FCC
Federal Aviation Administration|FAA
Federal Election Commission|FEC
Federal Deposit Insurance Corporation|FDIC
Securities and Exchange Commission|SEC|U.S. Securities and Exchange Commission
Food and Drug Administration|U.S. Food and Drug Administration|FDA
Centers for Disease Control and Prevention|U.S. Centers for Disease Control and Prevention|Centers for Disease Control|CDC
National Institutes of Health|NIH
National Institute of Allergy and Infectious Diseases|NIAID
Environmental Protection Agency|EPA
Internal Revenue Service|IRS
Social Security Administration
Postal Service|U.S. Postal Service|USPS
National Aeronautics and Space Administration|NASA|Nasa
National Oceanic and Atmospheric Administration|NOAA
National Weather Service
National Hurricane Center|U.S. National Hurricane Center
U.S. Geological Survey|US Geological Survey|USGS|United States Geological Survey
National Transportation Safety Board|NTSB
National Highway Traffic Safety Administration|NHTSA
National Guard|U.S. National Guard
Nuclear Regulatory Commission
Government Accountability Office
Congressional Budget Office|CBO
Office of Management and Budget
Census Bureau|U.S. Census Bureau
Bureau of Labor Statistics
Bureau of Land Management
Fish and Wildlife Service
Forest Service|U.S. Forest Service
Energy Information Administration|EIA
Peace Corps
Library of Congress
Smithsonian Institution|Smithsonian
USAID|U.S. Agency for International Development
U.S. Army|US Army
U.S. Navy|US Navy
U.S. Air Force|US Air Force
U.S. Marine Corps|Marine Corps|Marines
U.S. Coast Guard|Coast Guard|US Coast Guard
Air Force
Army Corps of Engineers
Space Force
Central Command|CENTCOM
Joint Chiefs of Staff
House Judiciary Committee
House Intelligence Committee
House Oversight Committee
House Ways and Means Committee
Senate Judiciary Committee
Senate Intelligence Committee
Senate Finance Committee
Democratic National Committee|DNC
Republican National Committee|RNC
Democratic Party
Republican Party|GOP
Libertarian Party
Green Party
Labour Party|Labour
Conservative Party
Liberal Democrats|Lib Dems
Scottish National Party|SNP
Democratic Unionist Party|DUP
Sinn Fein|Sinn Féin
Fine Gael
Fianna Fail|Fianna Fáil
Plaid Cymru
Brexit Party
UK Independence Party|UKIP
Liberal Party
New Democratic Party|NDP
Bloc Quebecois|Bloc Québécois
National Party
Labor Party
One Nation
Christian Democratic Union|CDU
Christian Social Union|CSU
Social Democratic Party|SPD
Free Democratic Party|FDP
Alternative for Germany|AfD
National Rally|National Front
La Republique en Marche|Republic on the Move
Les Republicains
Socialist Party
Communist Party
Chinese Communist Party|Communist Party of China|CCP
Five Star Movement|5-Star Movement|5-Star
Lega Nord
Forza Italia
Brothers of Italy
People's Party|Popular Party
Podemos
Vox
Ciudadanos
Syriza
New Democracy
Golden Dawn
Law and Justice
Civic Platform
Fidesz
Jobbik
United Russia
Freedom Party|Austrian Freedom Party
Justice and Development Party|AK Party|AKP
Republican People's Party|CHP
Peoples' Democratic Party|HDP
Kurdistan Workers' Party|PKK
Likud
Blue and White
Yesh Atid
Shas
Fatah
Hamas
Hezbollah|Hizbollah|Hizbullah
Islamic Jihad
Palestinian Authority
Palestine Liberation Organization|PLO
Houthis|Houthi
Taliban|Taleban
al-Qaida|al-Qaeda|Al-Qaida|Al-Qaeda|al Qaeda|Al Qaeda
Islamic State|Islamic State group|ISIS|ISIL|IS|Daesh
al-Shabab|Al-Shabab|al-Shabaab|Al Shabaab
Boko Haram
Lashkar-e-Taiba
Haqqani network
Muslim Brotherhood
Popular Mobilization Forces
Kataeb Hezbollah
Free Syrian Army
Syrian Democratic Forces|SDF
Kurdistan Democratic Party
Revolutionary Guard|Revolutionary Guards|Iranian Revolutionary Guard|Islamic Revolutionary Guard Corps|IRGC
Quds Force
Guardian Council
Irish Republican Army|IRA
Revolutionary Armed Forces of Colombia|FARC
National Liberation Army|ELN
Bharatiya Janata Party|BJP
Indian National Congress|Congress Party
Aam Aadmi Party
Shiv Sena
Pakistan Tehreek-e-Insaf|PTI
Pakistan Muslim League
Pakistan Peoples Party
Awami League
Bangladesh Nationalist Party|BNP
Liberal Democratic Party|LDP
Komeito
Kuomintang|KMT
Democratic Progressive Party|DPP
Pheu Thai
Palang Pracharath
National League for Democracy|NLD
Barisan Nasional
UMNO
Pakatan Harapan
African National Congress|ANC
Democratic Alliance
Economic Freedom Fighters|EFF
ZANU-PF|Zanu-PF
Movement for Democratic Change|MDC
All Progressives Congress
National Congress Party
Workers' Party|PT
Movement Toward Socialism|MAS
Institutional Revolutionary Party|PRI
National Action Party|PAN
Morena
Ku Klux Klan|KKK
Proud Boys
QAnon
Antifa|antifa
Sinaloa Cartel
MS-13
Mossad
Shin Bet
MI5
MI6
GCHQ
Scotland Yard
Metropolitan Police|Met Police
Federal Security Service|FSB
Foreign Intelligence Service
Inter-Services Intelligence
Ministry of Defence|Defence Ministry|MoD
Ministry of Health|Health Ministry
Ministry of Foreign Affairs|Foreign Ministry
Foreign Office
Home Office
Cabinet Office
Ministry of Finance|Finance Ministry
Ministry of Justice|Justice Ministry
Ministry of Interior|Interior Ministry
Ministry of Commerce|Commerce Ministry
Defense Ministry|Ministry of Defense
Education Ministry|Ministry of Education
Economy Ministry|Transport Ministry|Energy Ministry|Agriculture Ministry|Labour Ministry|Environment Ministry|Culture Ministry
National Health Service|NHS
NHS England
Public Health England
Office for National Statistics|ONS
Crown Prosecution Service
Royal Navy
Royal Air Force|RAF
British Army
Royal Canadian Mounted Police|RCMP
Health Canada
Australian Federal Police
Australian Border Force
Royal Commission
Robert Koch Institute|RKI
Pasteur Institute|Institut Pasteur
Johns Hopkins University|Johns Hopkins
People's Liberation Army|PLA
People's Bank of China|PBOC
National People's Congress
National Health Commission
State Council
Politburo
Hong Kong Legislative Council|Legislative Council
Bank of England|BoE
Bank of Japan|BOJ
Bank of Canada
Bank of Korea
Bank of France
Reserve Bank of Australia|RBA
Reserve Bank of India|RBI
Reserve Bank of New Zealand
Swiss National Bank|SNB
Central Bank of Ireland
Central Bureau of Investigation
Indian Council of Medical Research
Serum Institute of India|Serum Institute
Election Commission
Central Election Commission
Constitutional Court
Constitutional Council
Court of Appeal|Court of Appeals
High Court
Federal Court
Apple Inc.|Apple
Microsoft Corp.|Microsoft
Alphabet Inc.|Alphabet
Google LLC|Google
Amazon.com Inc.|Amazon.com|Amazon
Facebook Inc.|Facebook
Twitter Inc.|Twitter
Meta Platforms|Meta
Instagram
WhatsApp
YouTube
TikTok
ByteDance
Tencent Holdings|Tencent
WeChat
Weibo
Alibaba Group|Alibaba
Ant Group
Baidu
Huawei Technologies|Huawei
ZTE
Xiaomi
Lenovo
JD.com
Didi Chuxing|Didi
Samsung Electronics|Samsung
LG Electronics|LG
SK Hynix
Sony Corp.|Sony
Nintendo
Panasonic
Toshiba
Hitachi
Fujitsu
SoftBank Group|SoftBank
Rakuten
Nokia
Ericsson
Intel Corp.|Intel
Nvidia
AMD
Qualcomm
Broadcom
TSMC|Taiwan Semiconductor Manufacturing
Foxconn|Hon Hai
Oracle Corp.|Oracle
IBM|International Business Machines
Cisco Systems|Cisco
Hewlett-Packard|HP
Dell Technologies|Dell
Salesforce
Adobe
SAP
Netflix
Spotify
Snap Inc.|Snapchat
Pinterest
Reddit
LinkedIn
Zoom Video Communications|Zoom
Slack
Uber Technologies|Uber
Lyft
Airbnb
DoorDash
WeWork
PayPal
Square
Stripe
Robinhood
Palantir
SpaceX
Blue Origin
Virgin Galactic
Tesla Inc.|Tesla
General Motors|GM
Ford Motor Co.|Ford Motor
Fiat Chrysler|Fiat Chrysler Automobiles|FCA
Stellantis
Chrysler
Toyota Motor|Toyota
Honda Motor|Honda
Nissan Motor|Nissan
Mitsubishi Motors|Mitsubishi
Mazda
Subaru
Suzuki
Hyundai Motor|Hyundai
Kia Motors|Kia
Volkswagen|VW
BMW
Daimler
Mercedes-Benz
Audi
Porsche
Renault
Peugeot|PSA Group
Volvo
Ferrari
Jaguar Land Rover
Tata Motors
Tata Group|Tata Sons
Reliance Industries|Reliance
Infosys
Wipro
Adani Group
Mahindra
Boeing Co.|Boeing
Airbus SE|Airbus
Embraer
Bombardier
Lockheed Martin
Raytheon Technologies|Raytheon
Northrop Grumman
General Dynamics
BAE Systems
Rolls-Royce
Thales
General Electric|GE
Siemens
Honeywell
3M
Caterpillar
ABB
Bosch
ThyssenKrupp
ArcelorMittal
Nippon Steel
Exxon Mobil|ExxonMobil|Exxon
Chevron Corp.|Chevron
ConocoPhillips
Occidental Petroleum|Occidental
Royal Dutch Shell|Shell
BP
Total SA|TotalEnergies
Eni
Equinor
Repsol
Gazprom
Rosneft
Lukoil
Novatek
Saudi Aramco|Aramco
Petrobras
Pemex
PDVSA
CNOOC
PetroChina
Sinopec
Petronas
Schlumberger
Halliburton
Glencore
Rio Tinto
BHP Group|BHP
Vale SA|Vale
Anglo American
PG&E|Pacific Gas & Electric
Duke Energy
Enel
EDF
E.ON
RWE
Vattenfall
JPMorgan Chase|JPMorgan Chase & Co.|JPMorgan|JP Morgan
Goldman Sachs Group|Goldman Sachs
Morgan Stanley
Bank of America|BofA
Citigroup|Citi|Citibank
Wells Fargo
BlackRock
Berkshire Hathaway
American Express
Visa Inc.
Mastercard
Fidelity
Vanguard Group
Charles Schwab
HSBC Holdings|HSBC
Barclays
Lloyds Banking Group|Lloyds
Standard Chartered
Royal Bank of Scotland|RBS
NatWest
Deutsche Bank
Commerzbank
Credit Suisse
UBS Group|UBS
BNP Paribas
Societe Generale
Credit Agricole
ING Group|ING
Santander|Banco Santander
BBVA
UniCredit
Intesa Sanpaolo
Danske Bank
Nordea
Sberbank
VTB
Nomura
Mizuho
Wirecard
Greensill Capital
Lehman Brothers
Moody's|Moody's Investors Service
Standard & Poor's|S&P Global|S&P
Fitch Ratings|Fitch
Deloitte
KPMG
PricewaterhouseCoopers|PwC
Ernst & Young|EY
McKinsey & Co.|McKinsey
Lloyd's of London
Allianz
AXA
AIG
Oxford Economics
Capital Economics
IHS Markit
Bloomberg LP
Nasdaq
New York Stock Exchange|NYSE
London Stock Exchange
Deutsche Boerse
CME Group
Pfizer Inc.|Pfizer
Moderna Inc.|Moderna
BioNTech
AstraZeneca
Johnson & Johnson|J&J
Novavax
Merck & Co.|Merck
Sanofi
GlaxoSmithKline|GSK
Novartis
Roche
Bayer AG|Bayer
Gilead Sciences|Gilead
Regeneron Pharmaceuticals|Regeneron
Eli Lilly|Eli Lilly & Co.
AbbVie
Abbott Laboratories|Abbott
Amgen
Bristol-Myers Squibb
Biogen
CureVac
Inovio
Sinovac
Sinopharm
CanSino Biologics|CanSino
Gamaleya Institute
Bharat Biotech
Teva
Purdue Pharma
Monsanto
Walmart Inc.|Walmart
Target Corp.
Costco
Kroger
Home Depot
Lowe's
Best Buy
Walgreens
CVS Health|CVS
Macy's
J.C. Penney|JCPenney
Nordstrom
Gap Inc.
Nike Inc.|Nike
Adidas
Puma
H&M
Zara|Inditex
IKEA|Ikea
Tesco
Sainsbury's
Marks & Spencer
Carrefour
Aldi
Lidl
Unilever
Nestle|Nestlé
Procter & Gamble|P&G
Coca-Cola|Coca-Cola Co.|Coke
PepsiCo|Pepsi
McDonald's
Starbucks
Burger King
KFC
Domino's
Chipotle
Anheuser-Busch InBev|AB InBev
Heineken
Diageo
Philip Morris
Altria
Juul|Juul Labs
LVMH
L'Oreal|L'Oréal
Tyson Foods|Tyson
Smithfield Foods|Smithfield
JBS
Cargill
Danone
Walt Disney Co.|Disney|Walt Disney
Comcast
NBCUniversal
Warner Bros.
WarnerMedia
Paramount Pictures|Paramount
Universal Pictures
Sony Pictures
ViacomCBS|Viacom
Fox Corp.
News Corp.
AT&T Inc.|AT&T
Verizon|Verizon Communications
T-Mobile
Sprint
Vodafone
Deutsche Telekom
Telefonica
Orange SA
BT Group|BT
China Mobile
China Telecom
China Unicom
Delta Air Lines|Delta Airlines
American Airlines
United Airlines
Southwest Airlines
JetBlue
Alaska Airlines
British Airways
International Airlines Group|IAG
Lufthansa
Air France-KLM|Air France
KLM
Ryanair
EasyJet|easyJet
Wizz Air
Virgin Atlantic
Qantas
Emirates
Etihad
Qatar Airways
Turkish Airlines
Singapore Airlines
Cathay Pacific
Air Canada
Air India
Aeroflot
Malaysia Airlines
Ethiopian Airlines
Air China
China Southern
Korean Air
Japan Airlines
Carnival Corp.|Carnival
Royal Caribbean
Princess Cruises
Hilton
Marriott International|Marriott
Hertz
FedEx
UPS|United Parcel Service
DHL
Maersk
Amtrak
Deutsche Bahn
Union Pacific
Expedia
Booking Holdings
Metropolitan Transportation Authority|MTA
National Football League|NFL
National Basketball Association|NBA
Major League Baseball|MLB
National Hockey League|NHL
Major League Soccer|MLS
National Collegiate Athletic Association|NCAA
WNBA
NASCAR
PGA Tour|PGA
LPGA
WTA
ATP
FIFA
UEFA
CONCACAF
CONMEBOL
Football Association
World Rugby
International Cricket Council
Board of Control for Cricket in India|BCCI
Manchester United|Man United
Manchester City|Man City
Liverpool FC
Chelsea FC
Arsenal
Tottenham Hotspur|Tottenham
Leicester City
Everton
West Ham United|West Ham
Aston Villa
Newcastle United
Leeds United
Wolverhampton Wanderers
Crystal Palace
Real Madrid
FC Barcelona
Atletico Madrid
Bayern Munich|FC Bayern
Borussia Dortmund
RB Leipzig
Paris Saint-Germain|PSG
Juventus
Inter Milan
AC Milan
Napoli
Ajax
Porto
Benfica
Celtic
Rangers
Flamengo
Boca Juniors
River Plate
Los Angeles Lakers|Lakers
Golden State Warriors|Warriors
Boston Celtics|Celtics
Chicago Bulls|Bulls
Miami Heat
Milwaukee Bucks|Bucks
Toronto Raptors|Raptors
Brooklyn Nets|Nets
New York Knicks|Knicks
Houston Rockets|Rockets
Dallas Mavericks|Mavericks
Denver Nuggets|Nuggets
Phoenix Suns
Utah Jazz
Philadelphia 76ers|76ers
New England Patriots|Patriots
Dallas Cowboys|Cowboys
Green Bay Packers|Packers
Kansas City Chiefs|Chiefs
San Francisco 49ers|49ers
Tampa Bay Buccaneers|Buccaneers
New York Giants
New York Jets
Pittsburgh Steelers|Steelers
Baltimore Ravens|Ravens
Seattle Seahawks|Seahawks
Las Vegas Raiders|Raiders
New Orleans Saints
Washington Redskins|Redskins
New York Yankees|Yankees
New York Mets|Mets
Boston Red Sox|Red Sox
Los Angeles Dodgers|Dodgers
Houston Astros|Astros
Chicago Cubs|Cubs
Atlanta Braves|Braves
St. Louis Cardinals
Washington Nationals
Tampa Bay Rays
Pittsburgh Penguins|Penguins
Tampa Bay Lightning
Toronto Maple Leafs|Maple Leafs
Montreal Canadiens|Canadiens
Harvard University|Harvard
Yale University|Yale
Princeton University|Princeton
Stanford University|Stanford
Columbia University
Cornell University|Cornell
Brown University
Duke University
Georgetown University
New York University|NYU
Massachusetts Institute of Technology|MIT
University of California|UCLA
University of Oxford|Oxford University
University of Cambridge|Cambridge University
Imperial College London|Imperial College
London School of Economics|LSE
University College London|UCL
King's College London
Tsinghua University
Peking University
Mayo Clinic
Massachusetts General Hospital
Kaiser Permanente
Church of England
Catholic Church|Roman Catholic Church
Holy See
Vatican
Russian Orthodox Church
Metropolitan Museum of Art
British Museum
Museum of Modern Art
Louvre Museum
Academy of Motion Picture Arts and Sciences
Boy Scouts of America|Boy Scouts
Girl Scouts
YMCA
Rotary International
Cambridge Analytica
Bell Pottinger
Blackwater
Wagner Group
Nord Stream
WikiLeaks
Bellingcat
Anonymous
Xinhua
`
