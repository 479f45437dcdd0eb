"""The plan that the paper was designed by: four pages in eight languages.

A practice family's shortest plan, with hopes and promises in the languages that families here speak, the ink
of eight of its people, and four places for partners to countersign.

Source:
    Design of the paper, 1 (the 4-page plan: 8 languages, 9 faces, 8 signatures in ink, 4 places to sign).
"""

from dataclasses import replace
from typing import Final

from fteam.rules.plan_view import PlanView, PromiserLines, Quote, SignatureLine

INKED: Final = 8
SIGN_FIELDS: Final = 4
AS_NAMED: Final = (4, 8, 9, INKED, SIGN_FIELDS, 1)
"""Pages, languages, faces, signatures in ink, places to countersign, attachments."""
HOPES: Final = (
    Quote(
        "The children stay with Grandma Ánh from Monday to Friday, and both parents come to see them every "
        "day. We meet again on December 18, 2026. Anyone may ask for a meeting before that day.",
        "Lan Tran",
        "en",
    ),
    Quote(
        "Acordamos que los niños se queden con la abuela Ánh de lunes a viernes, que ambos padres los "
        "visiten todos los días y que nos reunamos otra vez el 18 de diciembre de 2026. ¿Preguntas? Llame al "
        "(555) 010-0100.",
        "Íñigo Núñez",
        "es",
    ),
    Quote(
        "Nou tonbe dakò timoun yo ap rete kay grann Ánh pandan semèn nan, tou de paran yo ap vizite yo chak "
        "jou, epi n ap reyini ankò 18 desanm 2026. Nenpòt moun ka mande yon reyinyon pi bonè.",
        "Mirlande Étienne",
        "ht",
    ),
    Quote(
        "Chúng tôi đồng ý rằng các cháu ở với bà Ánh từ thứ Hai đến thứ Sáu, cha mẹ đến thăm mỗi ngày, và "
        "chúng ta sẽ họp lại vào ngày 18 tháng 12 năm 2026. Bất cứ ai cũng có thể yêu cầu họp sớm hơn.",
        "Nguyễn Thị Ánh",
        "vi",
    ),
    Quote(
        "اتفقنا على أن يبقى الأطفال مع الجدة آنه (Ánh) من الاثنين إلى الجمعة، وأن يزورهم الوالدان كل يوم، "
        "وأن نجتمع مرة أخرى في 18 ديسمبر 2026 الساعة 10:30. للأسئلة: (555) 010-0100.",
        "نور خليل الحداد",
        "ar",
    ),
    Quote(
        "我们同意：孩子们周一至周五住在外婆Ánh家，父母每天探望，并于2026年12月18日再次开会。"  # noqa: RUF001  Chinese signs
        "任何人都可以要求提前开会。如有疑问，请致电(555) 010-0100。",  # noqa: RUF001  Chinese signs
        "王小明",
        "zh",
    ),
    Quote(
        "ကလေးများသည် တနင်္လာမှသောကြာအထိ အဖွားနှင့်နေရန်၊ မိဘနှစ်ပါးစလုံး နေ့စဉ်လာရောက်တွေ့ဆုံရန်နှင့် "
        "၂၀၂၆ ခုနှစ် ဒီဇင်ဘာလ ၁၈ ရက်နေ့တွင် ထပ်မံတွေ့ဆုံရန် ကျွန်ုပ်တို့သဘောတူညီခဲ့ကြသည်။",
        "ဒေါ်ခင်မြ",
        "my",
    ),
    Quote(
        "Kōmij errā bwe ajri ro ren pād ippān jibū eo aer Ánh jān M̧ande ñan Bōraide, im jinen im jemān ren "
        "lelo̧k er raan otemjej. Ļo̧kwan, jenaaj bar kweilo̧k ilo 18 Tijem̧ba 2026.",
        "M̧ajeļ Kōņaan",
        "mh",
    ),
)
"""One for each language, in words of our own; not reviewed by speakers, so only for drawing."""
NATIVE: Final = (
    ("نور خليل الحداد", "سأزور الأطفال كل يوم بعد المدرسة وأقرأ معهم نصف ساعة"),
    ("ဒေါ်ခင်မြ", "ကလေးများကို နေ့စဉ် ကျောင်းသို့ လိုက်ပို့ပေးပါမည်။"),
)
"""Two who promise something in their own letters, their names heavier; the letters have a face for that."""


def four_pages(shortest: PlanView, fullest: PlanView) -> PlanView:
    """Make the plan.

    Args:
        shortest: The view whose sections it has.
        fullest: The view whose signatures it has.
    """
    first, *others = shortest.promisers[: 1 + len(NATIVE)]
    return replace(
        shortest,
        hopes=HOPES,
        promisers=(first, *map(_in_letters, others, NATIVE)),
        signatures=_signatures(fullest),
        services=(),
        family_times=(),
    )


def _in_letters(promiser: PromiserLines, told: tuple[str, str]) -> PromiserLines:
    name, words = told
    (promise,) = promiser.promises
    return replace(promiser, name=name, promises=(replace(promise, words=words),))


def _signatures(view: PlanView) -> tuple[SignatureLine, ...]:
    """Choose people who signed in ink: some with a place to countersign, the others without."""
    inked = [line for line in view.signatures if line.strokes]
    partners = [line for line in inked if line.may_countersign][:SIGN_FIELDS]
    others = [line for line in inked if not line.may_countersign][: INKED - SIGN_FIELDS]
    chosen = [*partners, *others]
    return tuple(line for line in view.signatures if line in chosen)
