import { isState } from './parties.ts';

/*
 * Codes of States of the Correlates of War project, which datasets on conflict use: an abbreviation and a number each.
 * Correlates of War Project, State System Membership List, v2016, https://correlatesofwar.org/data-sets/state-system-membership/
 * Of its States those that are there today; Kosovo has KOS and 347.
 */
const list = `USA 2 USA,CAN 20 CAN,BHM 31 BHS,CUB 40 CUB,HAI 41 HTI,DOM 42 DOM,JAM 51 JAM,TRI 52 TTO,BAR 53 BRB,DMA 54 DMA,GRN 55 GRD,SLU 56 LCA,SVG 57 VCT,AAB 58 ATG,SKN 60 KNA,
MEX 70 MEX,BLZ 80 BLZ,GUA 90 GTM,HON 91 HND,SAL 92 SLV,NIC 93 NIC,COS 94 CRI,PAN 95 PAN,COL 100 COL,VEN 101 VEN,GUY 110 GUY,SUR 115 SUR,ECU 130 ECU,PER 135 PER,BRA 140 BRA,BOL 145 BOL,PAR 150 PRY,CHL 155 CHL,ARG 160 ARG,URU 165 URY,
UKG 200 GBR,IRE 205 IRL,NTH 210 NLD,BEL 211 BEL,LUX 212 LUX,FRN 220 FRA,MNC 221 MCO,LIE 223 LIE,SWZ 225 CHE,SPN 230 ESP,AND 232 AND,POR 235 PRT,GMY 255 DEU,POL 290 POL,AUS 305 AUT,HUN 310 HUN,CZR 316 CZE,SLO 317 SVK,ITA 325 ITA,SNM 331 SMR,MLT 338 MLT,ALB 339 ALB,
MNG 341 MNE,MAC 343 MKD,CRO 344 HRV,YUG 345 SRB,BOS 346 BIH,KOS 347 XKX,SLV 349 SVN,GRC 350 GRC,CYP 352 CYP,BUL 355 BGR,MLD 359 MDA,ROM 360 ROU,RUS 365 RUS,EST 366 EST,LAT 367 LVA,LIT 368 LTU,UKR 369 UKR,BLR 370 BLR,ARM 371 ARM,GRG 372 GEO,AZE 373 AZE,FIN 375 FIN,SWD 380 SWE,NOR 385 NOR,DEN 390 DNK,ICE 395 ISL,
CAP 402 CPV,STP 403 STP,GNB 404 GNB,EQG 411 GNQ,GAM 420 GMB,MLI 432 MLI,SEN 433 SEN,BEN 434 BEN,MAA 435 MRT,NIR 436 NER,CDI 437 CIV,GUI 438 GIN,BFO 439 BFA,LBR 450 LBR,SIE 451 SLE,GHA 452 GHA,TOG 461 TGO,CAO 471 CMR,NIG 475 NGA,GAB 481 GAB,CEN 482 CAF,CHA 483 TCD,CON 484 COG,DRC 490 COD,
UGA 500 UGA,KEN 501 KEN,TAZ 510 TZA,BUI 516 BDI,RWA 517 RWA,SOM 520 SOM,DJI 522 DJI,ETH 530 ETH,ERI 531 ERI,ANG 540 AGO,MZM 541 MOZ,ZAM 551 ZMB,ZIM 552 ZWE,MAW 553 MWI,SAF 560 ZAF,NAM 565 NAM,LES 570 LSO,BOT 571 BWA,SWA 572 SWZ,MAG 580 MDG,COM 581 COM,MAS 590 MUS,SEY 591 SYC,
MOR 600 MAR,ALG 615 DZA,TUN 616 TUN,LIB 620 LBY,SUD 625 SDN,SSD 626 SSD,IRN 630 IRN,TUR 640 TUR,IRQ 645 IRQ,EGY 651 EGY,SYR 652 SYR,LEB 660 LBN,JOR 663 JOR,ISR 666 ISR,SAU 670 SAU,YEM 679 YEM,KUW 690 KWT,BAH 692 BHR,QAT 694 QAT,UAE 696 ARE,OMA 698 OMN,AFG 700 AFG,TKM 701 TKM,TAJ 702 TJK,KYR 703 KGZ,UZB 704 UZB,KZK 705 KAZ,
CHN 710 CHN,MON 712 MNG,TAW 713 TWN,PRK 731 PRK,ROK 732 KOR,JPN 740 JPN,IND 750 IND,BHU 760 BTN,PAK 770 PAK,BNG 771 BGD,MYA 775 MMR,SRI 780 LKA,MAD 781 MDV,NEP 790 NPL,THI 800 THA,CAM 811 KHM,LAO 812 LAO,DRV 816 VNM,MAL 820 MYS,SIN 830 SGP,BRU 835 BRN,PHI 840 PHL,INS 850 IDN,ETM 860 TLS,AUL 900 AUS,PNG 910 PNG,NEW 920 NZL,
VAN 935 VUT,SOL 940 SLB,KIR 946 KIR,TUV 947 TUV,FIJ 950 FJI,TON 955 TON,NAU 970 NRU,MSI 983 MHL,PAL 986 PLW,FSM 987 FSM,WSM 990 WSM`;

const entries = list.split(',').map((entry) => {
	const [letters = '', number = '', code = ''] = entry.trim().split(' ');
	return { letters, number, code };
});

/** The alpha-3 code of each abbreviation of the project. */
export const codeOfCowLetters: ReadonlyMap<string, string> = new Map(
	entries.map(({ letters, code }) => [letters, code])
);

/** The alpha-3 code of each number of the project. */
export const codeOfCowNumber: ReadonlyMap<string, string> = new Map(
	entries.map(({ number, code }) => [number, code])
);

/** True for an abbreviation that only the project has, so that its column may hold the project’s codes throughout. */
export const isCowAlone = (letters: string): boolean =>
	codeOfCowLetters.has(letters) && !isState(letters);

/** True for a cell in which such letters stand; see `isOtherInCow`. */
export const holdsOtherInCow = (cell: string): boolean =>
	(cell.match(/\b[A-Z]{3}\b/g) ?? []).some(isOtherInCow);

/** True for letters that are a code of ISO 3166-1 and, in the project’s list, that of another State: AUS, SWZ, SLV. */
export const isOtherInCow = (letters: string): boolean =>
	isState(letters) && (codeOfCowLetters.get(letters) ?? letters) !== letters;
