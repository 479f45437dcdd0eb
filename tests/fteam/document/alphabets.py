"""Names and sentences in the scripts that families write, for everything that draws or reads back letters.

The sentences are the first words of the Universal Declaration of Human Rights where it is translated.
"""

from typing import Final

NAMES: Final = (
    "Nguyễn Thị Ánh",
    "Wiśniewska",
    "Þórdís",
    "Añorve-Güell",
    "Żółć",
    "ʻŌlelo",
    "Łukasz",
    "Diné bizaad: łį́į́ʼ",
    "ᎣᏏᏲ",
    "Хмельницька",
    "محمد عبد الله",
    "نور خليل الحداد",
    "שָׁלוֹם",
    "ትግርኛ",
    "ሙ",
    "ဗမာစာ",
    "ខ្មែរ",
    "मराठी",
    "王小明",
    "홍길동",
    "María José Alvarado Peña",
    "Íñigo Núñez",
    "Zoë",
    "M̧ajeļ Kōņaan",
    "👩‍👧",
)
SENTENCES: Final = {
    "en": "All human beings are born free and equal in dignity and rights.",
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos: ¿sí?, ¡sí!",
    "ar": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق، وقد وهبوا عقلا وضميرا.",
    "vi": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.",
    "ht": "Tout moun fèt lib, egal ego pou diyite kou wè dwa.",
    "zh-Hans": "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心。",
    "zh-Hant": "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心。",
    "my": "လူတိုင်းသည် တူညီ လွတ်လပ်သော ဂုဏ်သိက္ခာဖြင့် လည်းကောင်း၊ မွေးဖွားလာသူများ ဖြစ်သည်။",
    "mh": "Armej otemjej rej ļotak im anemkwoj im eļap aer ņa ilo M̧ajeļ, kōņaan, m̧ool.",
    "ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
    "ja": "すべての人間は、生まれながらにして自由であり、尊厳と権利とについて平等である。",
    "th": "มนุษย์ทั้งหลายเกิดมามีอิสระ และเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
    "lo": "ມະນຸດເກີດມາມີສິດເສລີພາບ ແລະສະເໝີໜ້າກັນໃນທາງກຽດຕິສັກ ແລະທາງສິດ",
    "km": "មនុស្សទាំងអស់ កើតមកមានសេរីភាព និងសមភាព ក្នុងផ្នែកសេចក្ដីថ្លៃថ្នូរ និងសិទ្ធិ។",
    "am": "የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።",
    "ti": "ብመንፅር ክብርን መሰልን ኩሎም ሰባት እንትውለዱ ነፃን ማዕሪን እዮም።",
    "pa": "ਸਾਰਾ ਮਨੁੱਖੀ ਪਰਿਵਾਰ ਆਪਣੀ ਮਹਿਮਾ, ਸ਼ਾਨ ਅਤੇ ਹੱਕਾਂ ਦੇ ਪੱਖੋਂ ਜਨਮ ਤੋਂ ਹੀ ਆਜ਼ਾਦ ਹੈ।",
    "bn": "সমস্ত মানুষ স্বাধীনভাবে সমান মর্যাদা এবং অধিকার নিয়ে জন্মগ্রহণ করে।",
    "ta": "மனிதப் பிறவியினர் சகலரும் சுதந்திரமாகவே பிறக்கின்றனர்.",
    "gu": "પ્રતિષ્ઠા અને અધિકારોની દૃષ્ટિએ સર્વ માનવો જન્મથી સ્વતંત્ર અને સમાન હોય છે.",
    "te": "ప్రతిపత్తిస్వత్వముల విషయమున మానవులెల్లరును జన్మతః స్వతంత్రులును సమానులును నగుదురు.",
    "kn": "ಎಲ್ಲಾ ಮಾನವರೂ ಸ್ವತಂತ್ರರಾಗಿಯೇ ಹುಟ್ಟಿದ್ದಾರೆ.",
    "ml": "മനുഷ്യരെല്ലാവരും തുല്യാവകാശങ്ങളോടും അന്തസ്സോടും സ്വാതന്ത്ര്യത്തോടുംകൂടി ജനിച്ചവരാണ്.",
    "si": "සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා ඇත.",
    "or": "ସମସ୍ତ ମନୁଷ୍ୟ ଜନ୍ମକାଳରୁ ସ୍ୱାଧୀନ ଏବଂ ମର୍ଯ୍ୟାଦା ଓ ଅଧିକାରରେ ସମାନ ।",
    "hi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
    "ne": "सबै व्यक्तिहरू जन्मजात स्वतन्त्र हुन् ती सबैको समान अधिकार र महत्व छ।",
    "ka": "ყველა ადამიანი იბადება თავისუფალი და თანასწორი თავისი ღირსებითა და უფლებებით.",
    "hy": "Բոլոր մարդիկ ծնվում են ազատ ու հավասար՝ իրենց արժանապատվությամբ և իրավունքներով։",
    "uk": "Всі люди народжуються вільними і рівними у своїй гідності та правах.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.",
    "fa": "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.",
    "ur": "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔",
    "ps": "ټول انسانان آزاد نړۍ ته راځي او د حيثيت او حقوقو له پلوه سره برابر دي.",
    "syr": "ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ ܘܒܪܝܪܐ",
    "dv": "ހުރިހާ އިންސާނުން ވެސް އުފަންވަނީ",
    "nqo": "ߡߐ߱ ߓߍ߯ ߦߋ߫ ߡߏߦߌ߫ ߟߊ߫",
    "ff-Adlm": "𞤋𞤲𞥆𞤢𞤥𞤢 𞤢𞥄𞤣𞤫𞥅𞤶𞤭",
    "rhg": "𐴌𐴟𐴇𐴥𐴝𐴚𐴒𐴙𐴝",
    "osa": "𐓏𐓘𐓻𐓘𐓻𐓟 𐓣𐓟",
    "iu": "ᐃᓄᓕᒫᑦ ᐊᓂᖅᑎᕆᔪᑦ ᐃᓅᓚᐅᕐᒪᑕ ᐃᓱᒪᕐᓱᕐᖢᑎᒃ",
    "chr": "ᎣᏏᏲ ᏙᎯᏧ",
    "hmn-Hmng": "𖬖𖬰𖬝𖬵 𖬄𖬶𖬟",
    "hmn-Hmnp": "𞄀𞄩𞄰 𞄁𞄨",
    "nv": "Bilaʼashdlaʼii tʼáá ałtso yiniikʼehgo bidizhchįh.",
    "so": "Aadanaha dhammaantiis wuxuu dhashaa isagoo xor ah.",
}
"""One sentence for each language tag."""
RIGHT_TO_LEFT: Final = ("ar", "he", "fa", "ur", "ps", "syr", "dv", "nqo", "ff-Adlm", "rhg")

SUMMARIES: Final = {
    "es": "Acordamos que los niños se queden con la abuela Ánh de lunes a viernes, que ambos padres "
    "los visiten todos los días y que nos reunamos otra vez el 18 de diciembre de 2026. "
    "Cualquier persona puede pedir una reunión antes de esa fecha. ¿Preguntas? Llame al (555) "
    "010-0100.",
    "ht": "Nou tonbe dakò timoun yo ap rete kay grann Ánh pandan semèn nan, tou de paran yo ap "
    "vizite yo chak jou, epi n ap reyini ankò 18 desanm 2026. Nenpòt moun ka mande yon "
    "reyinyon pi bonè.",
    "vi": "Chúng tôi đồng ý rằng các cháu ở với bà Ánh từ thứ Hai đến thứ Sáu, cha mẹ đến thăm mỗi "
    "ngày, và chúng ta sẽ họp lại vào ngày 18 tháng 12 năm 2026. Bất cứ ai cũng có thể yêu cầu "
    "họp sớm hơn.",
    "ar": "اتفقنا على أن يبقى الأطفال مع الجدة آنه (Ánh) من الاثنين إلى الجمعة، وأن يزورهم الوالدان "
    "كل يوم، وأن نجتمع مرة أخرى في 18 ديسمبر 2026 الساعة 10:30. يحق لأي شخص أن يطلب اجتماعًا "
    "قبل ذلك. للأسئلة: (555) 010-0100.",
    "zh": "我们同意：孩子们周一至周五住在外婆Ánh家，父母每天探望，并于2026年12月1"
    "8日再次开会。任何人都可以要求提前开会。如有疑问，请致电(555) 010-0100。",
    "zh-Hant": "我們同意：孩子們週一至週五住在外婆Ánh家，父母每天探望，並於2026年12月1"
    "8日再次開會。任何人都可以要求提前開會。如有疑問，請致電(555) 010-0100。",
    "my": "ကလေးများသည် တနင်္လာမှသောကြာအထိ အဖွားနှင့်နေရန်၊ မိဘနှစ်ပါးစလုံး "
    "နေ့စဉ်လာရောက်တွေ့ဆုံရန်နှင့် ၂၀၂၆ ခုနှစ် ဒီဇင်ဘာလ ၁၈ ရက်နေ့တွင် ထပ်မံတွေ့ဆုံရန် "
    "ကျွန်ုပ်တို့သဘောတူညီခဲ့ကြသည်။",
    "mh": "Kōmij errā bwe ajri ro ren pād ippān jibū eo aer Ánh jān M̧ande ñan Bōraide, im jinen im "
    "jemān ren lelo̧k er raan otemjej. Ļo̧kwan, jenaaj bar kweilo̧k ilo 18 Tijem̧ba 2026.",
}
"""A few sentences of a plan, in words of our own; not reviewed by speakers, so only for drawing."""
