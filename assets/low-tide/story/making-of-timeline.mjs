/** The making-of in seconds of the clip: what is seen, and what the captions say of it. Pictures and sounds read the same numbers. */
import { takeOf } from "../performance/takes.mjs";

export const CLIP_SECONDS = 45;
const { beats } = takeOf("42a-3");

export const CUES = {
  title: 0,
  pencil: 3,
  plywood: 6.5,
  paint: 8.25,
  dark: 10,
  moon: 10.5,
  pendant: 12,
  match: 14,
  drawn: 15.5,
  panelA: 17,
  panelB: 21,
  poses: 25,
  onion: 26.5,
  speed: 31.5,
  cameras: 33,
  grid: 34.5,
  slate: 41,
  clap: 41.75,
  end: 43.25,
};

/** The strike, pose by pose: this long each before it plays at speed. */
export const POSE_HELD_SECONDS = 1 / 3;
export const ONION_FROM = beats.strike - 0.5;
/** The lamp fails in all five pictures this long after they begin. */
export const GRID_FROM = beats.fail - 3.25;

const caption = (from, to, en, fr, ar) => ({ from, to, text: { en, fr, ar } });
export const CLIP_CAPTIONS = [
  caption(
    0.3,
    2.9,
    "On tape: LOW TIDE. Forty-five seconds of making.\n[room tone]",
    "Sur ruban : MARÉE BASSE. Quarante-cinq secondes de fabrication.\n[silence de plateau]",
    "على الشريط: «جَزْر». خمس وأربعون ثانية من الصنعة.\n[سكون الاستوديو]",
  ),
  caption(3.1, 6.4, "[a pencil, quickly]", "[un crayon, vite]", "[قلم رصاص يخطّ بسرعة]"),
  caption(
    6.5,
    8.2,
    "On tape: Plywood.\n[hammer]",
    "Sur ruban : Contreplaqué.\n[marteau]",
    "على الشريط: خشب.\n[مطرقة]",
  ),
  caption(
    8.3,
    9.9,
    "On tape: Paint.\n[brushes]",
    "Sur ruban : Peinture.\n[pinceaux]",
    "على الشريط: طلاء.\n[فُرَش]",
  ),
  caption(
    10,
    11.9,
    "[a breaker clunks; dark]\nOn tape: Moon.",
    "[un disjoncteur claque ; le noir]\nSur ruban : Lune.",
    "[طقّة قاطع؛ ظلام]\nعلى الشريط: القمر.",
  ),
  caption(
    12,
    13.9,
    "On tape: Pendant.\n[the lamp buzzes into life]",
    "Sur ruban : Suspension.\n[la lampe s’éveille en grésillant]",
    "على الشريط: المصباح المعلّق.\n[يستيقظ المصباح بأزيز]",
  ),
  caption(
    14,
    15.4,
    "On tape: Match.\n[a match flares]",
    "Sur ruban : Allumette.\n[une allumette s’embrase]",
    "على الشريط: عود ثقاب.\n[يشتعل عود ثقاب]",
  ),
  caption(15.5, 16.9, "On tape: Drawn first.", "Sur ruban : D’abord dessiné.", "على الشريط: نرسمه أولًا."),
  caption(
    17,
    24.9,
    "[a pencil drawing becomes the shot, twice]\n[wind on the glass]",
    "[un dessin au crayon devient le plan, deux fois]\n[le vent contre la vitre]",
    "[رسم بالقلم يصير لقطة، مرتين]\n[ريح على الزجاج]",
  ),
  caption(
    25,
    26.4,
    "On tape: Twelve times a second.",
    "Sur ruban : Douze fois par seconde.",
    "على الشريط: اثنتا عشرة مرة في الثانية.",
  ),
  caption(
    26.5,
    31.4,
    "[a shutter, pose by pose]",
    "[un obturateur, pose par pose]",
    "[مغلاق الكاميرا، وضعيةً وضعية]",
  ),
  caption(
    31.5,
    32.9,
    "[and at full speed: a match]",
    "[et à vitesse réelle : une allumette]",
    "[وبالسرعة الكاملة: عود ثقاب]",
  ),
  caption(
    33,
    34.4,
    "On tape: Five cameras, one lamp.",
    "Sur ruban : Cinq caméras, une lampe.",
    "على الشريط: خمس كاميرات ومصباح واحد.",
  ),
  caption(
    34.5,
    37.6,
    "[hum, a radio, the lamp stutters]",
    "[ronflement, radio, la lampe hoquette]",
    "[أزيز، ومذياع، والمصباح يتلعثم]",
  ),
  caption(
    37.75,
    40.9,
    "[the filament snaps]\n[only the storm]",
    "[le filament casse]\n[rien que la tempête]",
    "[ينقطع الفتيل]\n[العاصفة وحدها]",
  ),
  caption(41.6, 43.2, "[slate claps]", "[clap]", "[صوت اللوح]"),
  caption(
    43.3,
    44.9,
    "On tape: Low Tide. Nothing here was photographed.",
    "Sur ruban : Marée basse. Rien ici n’a été photographié.",
    "على الشريط: «جَزْر». لم يُصوَّر شيء هنا.",
  ),
];
