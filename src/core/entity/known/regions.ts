/** Places that are neither countries nor towns, and other names of countries; written for this project. */
export const regions = `
United States of America|United States|U.S.|U.S|US|USA|U.S.A.|America
United Kingdom|U.K.|UK|Britain|Great Britain
England|Scotland|Wales|Northern Ireland
Russia|Russian Federation|Soviet Union|USSR
China|People's Republic of China
South Korea|North Korea|Korean Peninsula|Korea
Iran|Syria|Vietnam|Laos|Bolivia|Venezuela|Tanzania|Moldova
Czech Republic|Czechia|Slovakia
Ivory Coast|Cote d'Ivoire|Burma|Myanmar|East Timor|Swaziland|Eswatini|Cape Verde
Palestine|West Bank|Gaza Strip|Gaza|East Jerusalem|Golan Heights|Palestinian territories
Vatican City|Hong Kong|Macau|Macao|Taiwan|Tibet|Xinjiang|Inner Mongolia|Kashmir|Jammu and Kashmir
Kosovo|Bosnia|North Macedonia|Macedonia|Crimea|Donbas|Donbass|Luhansk|Donetsk|Chechnya|Dagestan|Nagorno-Karabakh|Abkhazia
UAE|United Arab Emirates|Emirates|Dubai|Abu Dhabi|Kurdistan|Idlib|Sinai|Darfur|Tigray|Biafra|Somaliland|Puntland|Western Sahara
Congo|Democratic Republic of Congo|Democratic Republic of the Congo|DRC
Africa|Asia|Europe|North America|South America|Latin America|Central America|Antarctica|Oceania|Australia
Middle East|Mideast|Far East|Southeast Asia|South Asia|Central Asia|East Asia|West Africa|East Africa|North Africa|Southern Africa|Central Africa
Western Europe|Eastern Europe|Central Europe|Balkans|Baltics|Caucasus|Scandinavia|Caribbean|Sahel|Horn of Africa|sub-Saharan Africa|Asia-Pacific
Atlantic|Pacific|Atlantic Ocean|Pacific Ocean|Indian Ocean|Arctic|Arctic Ocean|Mediterranean|Mediterranean Sea|Black Sea|Red Sea|Baltic Sea|North Sea|South China Sea|East China Sea|Caspian Sea|Aegean Sea|Adriatic|Persian Gulf|Gulf of Mexico|Strait of Hormuz|Gulf|Gulf of Oman|Gulf of Aden|English Channel|Channel|Bosphorus|Suez Canal|Panama Canal
Nile|Amazon River|Mississippi River|Danube|Rhine|Thames|Seine|Volga|Yangtze|Mekong|Ganges|Tigris|Euphrates|Hudson River|Rio Grande|Potomac
Alps|Andes|Himalayas|Rockies|Rocky Mountains|Appalachia|Pyrenees|Mount Everest|Everest|Sahara|Siberia|Great Lakes|Silicon Valley|Wall Street|Hollywood|Capitol Hill|Broadway|Manhattan|Brooklyn|Queens|Bronx|Staten Island|Harlem|Long Island|Times Square|Central Park|Ground Zero|Guantanamo Bay|Guantanamo|Camp David|Mar-a-Lago|Chernobyl|Fukushima|Hiroshima
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming
Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|La.|Md.|Mass.|Mich.|Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Tex.|Vt.|Va.|Wash.|W.Va.|Wis.|Wyo.|D.C.|Washington D.C.|Washington, D.C.|DC
New York City|New York state|New England|Midwest|Deep South|West Coast|East Coast|Puerto Rico|Guam|American Samoa|Virgin Islands|Bermuda|Greenland|Faroe Islands|Gibraltar|Falkland Islands|Cayman Islands|Channel Islands|Jersey|Guernsey|Isle of Man
Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Yukon|Nunavut
New South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Northern Territory
Bavaria|Saxony|Saxony-Anhalt|Thuringia|Hesse|Brandenburg|North Rhine-Westphalia|Baden-Wuerttemberg|Lower Saxony|Schleswig-Holstein|Rhineland-Palatinate|Saarland
Catalonia|Andalusia|Galicia|Basque Country|Valencia|Balearic Islands|Canary Islands|Mallorca|Ibiza|Lombardy|Veneto|Sicily|Sardinia|Tuscany|Piedmont|Lazio|Campania|Calabria|Lampedusa|Brittany|Normandy|Provence|Corsica|Alsace|Burgundy|Flanders|Wallonia|Tyrol|Silesia|Transylvania|Lesbos|Lesvos|Crete|Cyprus|Malta
Yorkshire|Cornwall|Devon|Kent|Essex|Sussex|Surrey|Lancashire|Greater Manchester|Merseyside|West Midlands|Norfolk|Suffolk|Cumbria|Ulster|Connacht
Punjab|Sindh|Balochistan|Khyber Pakhtunkhwa|Bihar|Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Maharashtra|Gujarat|Rajasthan|Kerala|Tamil Nadu|Karnataka|Telangana|West Bengal|Assam|Odisha|Jharkhand|Haryana|Goa|Ladakh|Manipur|Nagaland|Bengal
Hubei|Hunan|Guangdong|Guangxi|Sichuan|Zhejiang|Jiangsu|Shandong|Henan|Hebei|Shanxi|Shaanxi|Yunnan|Fujian|Anhui|Heilongjiang|Jilin|Liaoning|Gansu|Qinghai|Hainan|Guizhou|Jiangxi|Ningxia
Okinawa|Hokkaido|Honshu|Kyushu|Shikoku|Java|Sumatra|Borneo|Bali|Sulawesi|Papua|Aceh|Mindanao|Luzon|Sabah|Sarawak|Rakhine|Helmand|Kandahar|Nangarhar|Kunduz|Anbar|Nineveh|Mosul|Borno|Oromia|Amhara|Kivu|North Kivu|Ituri|KwaZulu-Natal|Gauteng|Western Cape|Eastern Cape
Ras al-Ayn|Deir el-Zour|Kobani|Manbij|Afrin|Raqqa|Palmyra|Tal Abyad|Homs|Hama|Ghouta|Eastern Ghouta|Fallujah|Basra|Najaf|Karbala|Sadr City|Green Zone|Tahrir Square|Hodeida|Aden|Marib|Sanaa|Misrata|Benghazi|Sirte|Tarhuna|Jenin|Nablus|Ramallah|Hebron|Khan Younis|Rafah|Negev|Mong Kok|Kowloon|Causeway Bay|Victoria Park|Tiananmen Square|Zhongnanhai|Wuhan|Galwan Valley|Red Square|Tiergarten|Trafalgar Square|Buckingham Palace|Downing Street|10 Downing Street|Elysee Palace|Kensington Palace|West Wing|Capitol|U.S. Capitol|Oval Office|Goodison Park|Old Trafford|Anfield|Stamford Bridge|Emirates Stadium|Etihad Stadium|Villa Park|St James' Park|Elland Road|Camp Nou|Santiago Bernabeu|San Siro|Allianz Arena|Signal Iduna Park|Parc des Princes|Lord's|The Oval|Melbourne Cricket Ground|MCG|SCG|Gabba|Adelaide Oval|Eden Park|Twickenham|Murrayfield|Aviva Stadium|Principality Stadium|Stade de France|Croke Park|Staples Center|Dodger Stadium|Fenway Park|SoFi Stadium|Lambeau Field|Melbourne Park|Flushing Meadows|Roland Garros|Augusta National|Silverstone|Monza|Spa-Francorchamps|Suzuka|Imola|Mugello|Nuerburgring|Sakhir|Yas Marina|Windsor Castle|Wembley Stadium|Madison Square Garden|Yankee Stadium|Lafayette Square|National Mall|Rose Garden|Fifth Avenue|Pennsylvania Avenue|Champs-Elysees|Notre Dame|Eiffel Tower|Heathrow|Heathrow Airport|Gatwick|JFK|Evin|Evin prison|Strait of Malacca|Taiwan Strait|Sea of Japan|Bay of Bengal|Rio de Janeiro state|Amazon|Amazon rainforest|Andaman Sea|Cox's Bazar|Calais|Moria|Evros|Ceuta|Melilla|Nice|Minneapolis|Kenosha|Portland|Ferguson|Charlottesville|Wuhan city
`
