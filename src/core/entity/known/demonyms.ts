/** What people and things of a country or region are called; no places themselves. Written for this project. */
export const demonyms = `
Afghan African Albanian Algerian American Andorran Angolan Arab Arabian Arabic Argentine Argentinian Armenian Asian
Australian Austrian Azerbaijani Azeri Bahamian Bahraini Bangladeshi Barbadian Basque Batswana Bavarian Belarusian
Belarussian Belgian Belizean Bengali Beninese Berber Bermudian Bhutanese Bolivian Bosnian Brazilian Breton British Briton
Bruneian Bulgarian Burkinabe Burmese Burundian Californian Cambodian Cameroonian Canadian Catalan Caucasian Chadian
Chechen Chilean Chinese Colombian Congolese Corsican Cossack Croat Croatian Cuban Cypriot Czech Czechoslovak Dane Danish
Dominican Dutch Egyptian Emirati English Englishman Eritrean Estonian Ethiopian European Fijian Filipina Filipino Finn
Finnish Flemish French Frenchman Gabonese Gambian Georgian German Ghanaian Gibraltarian Greek Greenlandic Grenadian
Guatemalan Guinean Guyanese Haitian Hispanic Honduran Hungarian Hutu Icelander Icelandic Igbo Indian Indonesian
Iranian Iraqi Irish Irishman Israeli Italian Ivorian Jamaican Japanese Javanese Jewish Jew Jordanian Kashmiri Kazakh
Kazakhstani Kenyan Korean Kosovan Kosovar Kurd Kurdish Kuwaiti Kyrgyz Lao Laotian Latin Latino Latina Latvian Lebanese Liberian
Libyan Liechtensteiner Lithuanian Londoner Luxembourger Macedonian Malagasy Malawian Malay Malaysian Maldivian Malian Maltese
Maori Mauritanian Mauritian Mexican Moldovan Monegasque Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese
Nepali Nicaraguan Nigerian Nigerien Nordic Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Parisian
Pashtun Persian Peruvian Pole Polish Portuguese Punjabi Qatari Quebecois Romanian Russian Rwandan Salvadoran
Samoan Saudi Scandinavian Scot Scottish Scotsman Senegalese Serb Serbian Sicilian Sikh Singaporean Slav Slavic Slovak
Slovakian Slovene Slovenian Somali Somalian Soviet Spaniard Spanish Sudanese Sunni Shiite Shia Surinamese Swede Swedish
Swiss Syrian Taiwanese Tajik Tamil Tanzanian Tatar Texan Thai Tibetan Togolese Tongan Trinidadian Tunisian Turk Turkish
Turkmen Tutsi Ugandan Uighur Uyghur Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Welshman Yemeni
Yoruba Yugoslav Zambian Zimbabwean Zulu Christian Muslim Islamic Catholic Protestant Buddhist Hindu Orthodox Mormon
Evangelical Anglican Republican Democrat Democratic Communist Socialist Nazi Islamist Western Eastern Anglo
Indo Sino Afro Franco Russo Israelis Americans Latinos Palestinians Russians Ukrainians Syrians Iraqis Iranians Germans
Italians Canadians Australians Europeans Africans Indians Pakistanis Afghans Kurds Turks Greeks Poles Serbs Croats
Romanians Bulgarians Hungarians Czechs Slovaks Austrians Belgians Danes Swedes Norwegians Finns Brazilians Mexicans
Cubans Venezuelans Colombians Argentines Chileans Nigerians Kenyans Egyptians Libyans Tunisians Algerians Moroccans Saudis
Jordanians Yemenis Israelites Jews Muslims Christians Catholics Hindus Sikhs Buddhists Shiites Sunnis Britons Scots
Koreans Thais Filipinos Indonesians Malaysians Asians Arabs Uighurs Uyghurs Rohingya Tibetans Tamils Republicans Democrats
Communists Nazis Islamists Parisians Londoners Texans Californians
`
