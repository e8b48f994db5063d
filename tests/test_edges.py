"""Where sources, contents and speakers end: one construction a row, with sentences of the project's own."""

from __future__ import annotations

import pytest
from under_test import arnews

SOURCES = {
    "the inhabitants of that village": (
        "وقال سكان تلك القرية إن الماء انقطع.",
        "سكان تلك القرية",
    ),
    "an outlet after a bare name": (
        "وعاد مارتن إلى التدريب. وأخبر مارتن صحيفة محلية أن الإصابة خفيفة.",
        "مارتن",
    ),
    "the cause that something is put down to": (
        "وأرجع الخبير السبب إلى أن الأنابيب قديمة.",
        "الخبير",
    ),
    "an hour": (
        "وقال مفوض إدارة الإطفاء في ساعة متأخرة من الليل إن الحريق انحسر.",
        "مفوض إدارة الإطفاء",
    ),
    "the name علي in an apposition": (
        "وقال ممثل المؤسسة، سعيد آل علي، خلال جولة إن العمل بدأ.",
        "ممثل المؤسسة، سعيد آل علي",
    ),
    "a name like a preposition before a comma": (
        "وأرجع هونغ بين، كبير الخبراء في المصرف، السبب إلى ركود الطلب.",
        "هونغ بين، كبير الخبراء في المصرف",
    ),
    "a surname in بال": (
        "أعرب النائب فرانك بالوني، عن أمله في أن تفهم الرسالة.",
        "النائب فرانك بالوني",
    ),
    "whom an adviser serves": (
        "قال المستشار الاقتصادي للرئيس الأرجنتيني، كارلوس ريفا، إن الخطة جاهزة.",
        "المستشار الاقتصادي للرئيس الأرجنتيني، كارلوس ريفا",
    ),
    "a plural in the oblique case after an institution": (
        "ودعا المركز الثقافي المحلي المتطوعين إلى الحضور.",
        "المركز الثقافي المحلي",
    ),
    "the auxiliary of the main clause": (
        "وكان ماريو، الذي نفى ارتكاب أي مخالفة، قد عاد.",
        "ماريو",
    ),
    "to whom it was told, after an adverbial": (
        "غرق القارب ليلا، بحسب ما أفاد مسؤول في القيادة البحرية وكالة الأنباء.",
        "مسؤول في القيادة البحرية",
    ),
    "an occasion after لدى": (
        "وشدد سموه لدى ترؤسه الجلسة التي عقدها المجلس على أن العمل مستمر.",
        "سموه",
    ),
    "the pronoun at the end of a relative clause": (
        "وأغلق المعبر، بحسب بيان البلدية الذي تلقت الصحيفة نسخة عنه.",
        "بيان البلدية الذي تلقت الصحيفة نسخة عنه",
    ),
    "a month in two calendars": (
        "أكد مروان سعد، الذي فازت قائمته في 12 مايو/أيار، تأييده لمطالب السكان.",
        "مروان سعد، الذي فازت قائمته في 12 مايو/أيار",
    ),
    "the subject of a participle": (
        "شكر بدر الهاشم الحضور على الدعم، مبينا الهاشم أن الحملة مستمرة.",
        "الهاشم",
    ),
    "the subject of a participle in brackets": (
        "ورد المكتب سريعا، مؤكدا (دمشق) أن الحدود مفتوحة.",
        "دمشق",
    ),
    "the second verb of a writer": (
        "وكتبت الشاعرة هدى منصور تقول: «المدينة نائمة».",
        "الشاعرة هدى منصور",
    ),
    "a definite verbal noun after a closed source": (
        "وأكدت مصادر في البلدية التوصل إلى اتفاق مع المقاول.",
        "مصادر في البلدية",
    ),
    "whose statement an agency passes on": (
        "نقلت وكالة الأنباء تأكيد المتحدث فادي العلي أن الجسر سليم.",
        "المتحدث فادي العلي",
    ),
    "from whom an agency has its report": (
        "وذكرت الوكالة عن مصادر طبية قولها إن الجرحى غادروا.",
        "مصادر طبية",
    ),
    "a counted noun after an adverbial": (
        "ووصل إلى السوق أمس، حسب لجان الإحصاء 900 شاحنة محملة بالتمر.",
        "لجان الإحصاء",
    ),
    "whoever issued a text": (
        "وارتفعت الأسعار حسب البيان الصادر عنها.",
        "البيان الصادر عنها",
    ),
    "a name after the place of a title": (
        "وأوضح مقرر لجنة المسرح بجمعية الفنون بالأحساء نوح الجمعان، أن العرض يدوم ساعة.",
        "مقرر لجنة المسرح بجمعية الفنون بالأحساء نوح الجمعان",
    ),
    "its own customers as an object": (
        "حثت شركة الكهرباء مشتركيها على التوفير.",
        "شركة الكهرباء",
    ),
    "the mother of somebody": (
        "وقالت أم مازن إن السيل جرف بستان العائلة.",
        "أم مازن",
    ),
    "a title after a definite plural": (
        "وطالب الصيادون وزير الزراعة بأن يمنع الجرف.",
        "الصيادون",
    ),
    "a title after a definite institution": (
        "وطالبت البلدية شركة المقاولات بردم الحفرة.",
        "البلدية",
    ),
    "a title with its adjective after a bare name": (
        "وصل كمال إلى الميناء. ودعا كمال الرئيس اليوناني إلى زيارة الجزيرة.",
        "كمال",
    ),
    "a definite plural with its adjective after a name": (
        "دعا العقيد نادر شمس التجار المصريين ممن سجلوا إلى الحضور.",
        "العقيد نادر شمس",
    ),
    "what a bare name describes": (
        "غادر رومان الملعب. ووصف رومان الهزيمة بأنها «درس».",
        "رومان",
    ),
    "a journal": (
        "وأشار الباحثون في دورية متخصصة إلى أن الدواء آمن.",
        "الباحثون",
    ),
    "one of several venues": (
        "وقال الناشط في أحد منشوراته إن الشركة تلوث النهر.",
        "الناشط",
    ),
    "a union of those with ل": (
        "أعلنت الجمعية الوطنية للصحفيين الليبيين أن المؤتمر سيعقد في الخريف.",
        "الجمعية الوطنية للصحفيين الليبيين",
    ),
    "an apposition with a name in marks": (
        'قالت المحامية ريم قاسم، الناطقة باسم حملة "نهر نظيف" التي تراقب المصانع إن الدعوى رفعت.',
        'المحامية ريم قاسم، الناطقة باسم حملة "نهر نظيف" التي تراقب المصانع',
    ),
    "a title between dashes": (
        "وقال فيليب ماركو -رئيس غرفة الملاحة- لصحيفة محلية إن الموسم انتهى.",
        "فيليب ماركو -رئيس غرفة الملاحة",
    ),
    "the leader after بقيادة": (
        "وصلت القافلة إلى الواحة بقيادة النقيب ماهر حداد، الذي أوضح أن الطريق آمن.",
        "النقيب ماهر حداد",
    ),
    "a relative clause that reports, after an adverbial": (
        "الطريق سالكة للشاحنات حسبما أعلن المحافظ رائد سلوم الذي أكد أن الثلوج ذابت.",
        "المحافظ رائد سلوم",
    ),
    "a modern survey": (
        "وبحسب دراسة حديثة للمعهد، فإن الأشجار تموت واقفة.",
        "دراسة حديثة للمعهد",
    ),
    "an antecedent with a relative clause after إن": (
        "ورد في البيان أن مصادرنا التي تتمتع بثقة كبيرة تقول إن السفينة غرقت.",
        "مصادرنا التي تتمتع بثقة كبيرة",
    ),
    "the antecedent of a relative clause with an auxiliary": (
        "وعاد المهندس الذي كان قد حذر من انهيار السد.",
        "المهندس",
    ),
    "a coach of the club of a relative clause": (
        "وخسر النادي الذي أعرب مدربه هاني شكر عن استغرابه من القرعة.",
        "مدربه هاني شكر",
    ),
    "the name علي after a title, where the text tells ى from ي": (
        "أكد قبطان العبارة علي الزهار أن الركاب نزلوا على الرصيف بسلام.",
        "قبطان العبارة علي الزهار",
    ),
    "a surname in ba after a given name": (
        "وأوضح مدير المتحف أحمد بوزيان أن القاعة ستفتح في الربيع.",
        "مدير المتحف أحمد بوزيان",
    ),
    "how it was said": (
        "وقال سليم مخاطبا الحاضرين إن الجسر سيفتح قبل العيد.",
        "سليم",
    ),
    "where an embassy is accredited": (
        "أعلنت السفارة النرويجية لدى كندا أن القسم القنصلي سيغلق أسبوعا.",
        "السفارة النرويجية لدى كندا",
    ),
    "the country that an institution is responsible for": (
        "أعلنت المفوضية العليا للانتخابات في ليبيا أن الفرز انتهى.",
        "المفوضية العليا للانتخابات في ليبيا",
    ),
    "the capital that it sits in": (
        "قالت المفوضية الأوروبية في بروكسل إن القرض سيصرف في الخريف.",
        "المفوضية الأوروبية",
    ),
    "a definite participle after the comma behind a name": (
        "وقال مروان كرم، المشرف على المحمية، إن الطيور عادت مبكرا.",
        "مروان كرم، المشرف على المحمية",
    ),
    "a share of a number": (
        "وقال 44 في المئة ممن شملهم الاستطلاع إنهم لم يقرروا بعد.",
        "44 في المئة ممن شملهم الاستطلاع",
    ),
    "a correspondent of an agency": (
        "وذكر مراسل من وكالة الأنباء المحلية أن الطريق أغلق.",
        "مراسل من وكالة الأنباء المحلية",
    ),
    "the object of a country": (
        "واعتبرت النرويج قرار المجلس خطوة متسرعة.",
        "النرويج",
    ),
    "an object with a possessive": (
        "دعت السلطات الكندية مواطنيها إلى تجنب السفر برا.",
        "السلطات الكندية",
    ),
    "an everyday verb after a preposed subject": (
        "وقال مدرب الفريق الذي وصل أمس إن اللاعبين جاهزون.",
        "مدرب الفريق الذي وصل أمس",
    ),
    "a reporting verb after the outlet of an adverbial": (
        "وبحسب وكالة «المدى» قال الوزير إن المطار جاهز.",
        "وكالة «المدى»",
    ),
    "بان as a name, not the complementiser": (
        "وأكد الأمين العام للمنظمة بان كي مون أن القوافل ستتحرك غدا.",
        "الأمين العام للمنظمة بان كي مون",
    ),
    "a noun that begins with the letter of the preposition ب": (
        "وقالت بوابة الميناء الإخبارية إن الرصيف الجديد جاهز.",
        "بوابة الميناء الإخبارية",
    ),
    "an institution with the shape of a verbal noun": (
        "أعلنت إدارة السدود النرويجية، الجمعة، ارتفاع منسوب النهر مترين.",
        "إدارة السدود النرويجية",
    ),
    "the complement of a participle": (
        "وأعلن نادي الساحل المنافس في دوري الدرجة الأولى الخميس تعاقده مع حارس جديد.",
        "نادي الساحل المنافس في دوري الدرجة الأولى",
    ),
    "the complement of a title with an adjective": (
        "وأكد المشرف العام على المحمية سالم الهاجري أنه راض عن الموسم.",
        "المشرف العام على المحمية سالم الهاجري",
    ),
    "a name after the place of its title": (
        "وكشف المتحدث باسم المنظمة في جنيف أحمد فوزي أمس أن الوفد سيصل.",
        "المتحدث باسم المنظمة في جنيف أحمد فوزي",
    ),
    "a time of three words": (
        "وأعلنت جيبوتي أول من أمس حاجتها إلى قوارب إضافية.",
        "جيبوتي",
    ),
    "a year": (
        "كما قال الرحالة جاك بلان عام 1995: «البحر لا ينسى أحدا».",
        "الرحالة جاك بلان",
    ),
    "a newspaper in marks with a time in its name": (
        "وأوضحت «أخبار اليوم» أنه في حال القبول يدفع الطالب الرسوم كاملة.",
        "أخبار اليوم",
    ),
    "the subject before سبق أن": (
        "وسبق لوزيرة الصيد أن أعلنت أن الموسم سيمدد.",
        "لوزيرة الصيد",
    ),
    "from whom an outlet has it, in an adverbial": (
        "ونجا الركاب جميعا، بحسب ما نقلت صحيفة محلية الاثنين عن قبطان السفينة.",
        "قبطان السفينة",
    ),
    "what governs the antecedent of a relative clause": (
        "وباستثناء سالم العلي الذي أقر بانتمائه إلى النادي، نفى الآخرون ذلك.",
        "سالم العلي",
    ),
    "letters of a name with full stops": (
        "وكان الخبير الاقتصادي بمؤسسة «آي.إتش.إس ماركت» آندي بلان قد حذر من ارتفاع الأسعار.",
        "الخبير الاقتصادي بمؤسسة «آي.إتش.إس ماركت» آندي بلان",
    ),
    "what a participle takes without a preposition": (
        "أعلنت محكمة البداية المكلفة محاكمة المهربين، أنها ستصدر حكمها في الربيع.",
        "محكمة البداية المكلفة محاكمة المهربين",
    ),
    "a remark on what was told": (
        "وفاز الفريق في عشر نهائيات، وفق ما ذكرت صحيفة «الساحل»، وهي إحصائية تقلق منافسيه.",
        "صحيفة «الساحل»",
    ),
    "the name of an outlet after an addressee": (
        "وقال جراي لخدمة رويترز هيلث: «كانت النتائج مفاجئة لنا».",
        "جراي",
    ),
    "a country accused by an institution with a foreign name": (
        "اتهمت منظمة هيومن رايتس ووتش السعودية باحتجاز سفينة الصيد.",
        "منظمة هيومن رايتس ووتش",
    ),
    "in a subordinate clause that في حين opens, the subject follows": (
        "وذكر الوزير أن العاصمة مكان مناسب، في حين أشار سامي الحاج إلى أن القمة قد تعقد في الجنوب.",
        "سامي الحاج",
    ),
}


@pytest.mark.parametrize(("text", "source"), SOURCES.values(), ids=SOURCES)
def test_source(text: str, source: str) -> None:
    assert source in [one.source.of(text) for one in arnews.extract_quotes(text) if one.source is not None]


CONTENTS = {
    "thanks of the speaker": (
        "وأكد المدرب أن الفريق جاهز للمباراة، وشكر اللاعبين على جهدهم.",
        "الفريق جاهز للمباراة",
    ),
    "a participle of thanks": (
        "ودعا إلى ضرورة التبرع للمتضررين، مقدما شكره للمتطوعين.",
        "ضرورة التبرع للمتضررين",
    ),
    "the same source with a new verb": (
        "السفير الأردني يرى أن الفرصة مواتية للحوار، ويحاول السفير الأردني جمع الطرفين.",
        "الفرصة مواتية للحوار",
    ),
    "by whose wording": (
        "واعتبر كريم بأن الفريق يسير على الطريق الصحيح بقوله «لدينا شباب موهوبون».",
        "الفريق يسير على الطريق الصحيح",
    ),
    "an explanation of what is denied": (
        "وينفي الأطباء وجود علاقة بين المرضين، فهذه الأعراض قديمة.",
        "وجود علاقة بين المرضين",
    ),
    "the verb of the main clause after a relative one": (
        "والرسائل التي قالت الصحيفة إنها حصلت عليها، كانت موجهة إلى المدير.",
        "إنها حصلت عليها",
    ),
    "a purpose of the main clause after a relative one": (
        "وأغلقت اللجنة المصنع الذي قالت إنه يلوث النهر، في مسعى لحماية السكان.",
        "إنه يلوث النهر",
    ),
    "an alternative question": (
        "تساءل كثيرون هل هذه درجة حقيقية؟ أم هناك خطأ في الجهاز؟",
        "هل هذه درجة حقيقية؟ أم هناك خطأ في الجهاز؟",
    ),
    "a relative clause before the complementiser of its host": (
        "وقال الخبير الذي اشترط عدم نشر اسمه إن السد مهدد بالانهيار.",
        "عدم نشر اسمه",
    ),
    "a definite verbal noun right after the verb": (
        "وكانت الشركة قد توقعت الانتهاء من الجسر قبل الشتاء.",
        "الانتهاء من الجسر قبل الشتاء",
    ),
    "what is asked for, before whom it is asked of": (
        "ولفتت الجمعية إلى أن الآبار جفت، ملتمسة الدعم من وزارة الزراعة.",
        "الدعم من وزارة الزراعة",
    ),
    "a verb after a fronted adjunct": (
        "وأضافت الشبكة أنه وفي محاولته لكسب الوقت، ينكر المصنع تسرب المياه إلى النهر.",
        "أنه وفي محاولته لكسب الوقت، ينكر المصنع تسرب المياه إلى النهر",
    ),
    "a verb of the same speaker after a noun": (
        "وكانت الشركة قد أعلنت توسيع المصنع وطلبت من البلدية تعبيد الطريق.",
        "توسيع المصنع",
    ),
    "a verb of another gender than the speaker's": (
        "وقال مصدر مسؤول إن البلدية أنهت أعمال الصيانة، وتؤكد سلامة الجسر.",
        "البلدية أنهت أعمال الصيانة، وتؤكد سلامة الجسر",
    ),
    "the reporter says that no more was said": (
        "وقال المتحدث إن العبارة عادت إلى المرفأ، دون الإدلاء بمزيد من التفاصيل.",
        "العبارة عادت إلى المرفأ",
    ),
    "the same after لكن": (
        "وأكد القبطان أن الرحلة ألغيت لكن دون تقديم أي معلومات عن الأسباب.",
        "الرحلة ألغيت",
    ),
    "a definite verbal noun with a preposition of its own": (
        "وأكد الناطق باسم الدفاع المدني للصحفيين، العثور على حقيبة في قاع النهر.",
        "العثور على حقيبة في قاع النهر",
    ),
    "to whom, before what was pointed out": (
        "وأشار المدير في تصريحات إلى «الميناء»، إلى أن الرصيف سيغلق.",
        "الرصيف سيغلق",
    ),
    "a time between commas after the outlet": (
        "وبحسب صحيفة «الأفق» المحلية، الأربعاء، يبحث النادي عن ملعب بديل.",
        "يبحث النادي عن ملعب بديل",
    ),
    "an adverbial right after the complementiser": (
        "وأوضح المدير أنه وفقا لتقرير الهيئة، فإن المياه صالحة للشرب.",
        "فإن المياه صالحة للشرب",
    ),
    "an object after a medial adverbial": (
        "ويعتمد التطبيق بحسب ما ذكر موقع «أفق» التقني، أسلوب التعليم عن طريق اللعب والألغاز.",
        "أسلوب التعليم عن طريق اللعب والألغاز",
    ),
    "a pronoun of the speaker's gender after a contrast": (
        "وقالت الشركة إن السائق نام وهو يقود، لكنها تراجعت عن هذه الرواية لاحقا.",
        "السائق نام وهو يقود",
    ),
    "the comma that closes a relative clause": (
        "وغادر المدرب، الذي أعلن رحيله عن الفريق، الملعب من الباب الخلفي.",
        "رحيله عن الفريق",
    ),
    "dialogue without marks": (
        "فقال الشيخ: لماذا تغبطني يا بني، قلت: لأنك عرفت أبي.",
        "لماذا تغبطني يا بني",
    ),
    "speech without marks that turns to the first person": (
        "وتابعت السباحة قائلة: كان الماء باردا. لم يستسلم أحد. أنا فخورة بالفريق.",
        "كان الماء باردا. لم يستسلم أحد. أنا فخورة بالفريق",
    ),
    "in accordance with what was done": (
        "وكشفت الجمارك أن المبالغ ارتفعت، وذلك وفقا للتعليمات الجديدة بشأن الإفصاح.",
        "المبالغ ارتفعت، وذلك وفقا للتعليمات الجديدة بشأن الإفصاح",
    ),
    "a sign of per cent after a space": (
        "وأضاف أن نسبة البروتين في القمح بلغت 12.5 %.",
        "نسبة البروتين في القمح بلغت 12.5 %",
    ),
    "the verb of a relative clause without a pronoun": (
        "وذكر المدير أن الوفدين أجريا اتصالات سرية، أكدت خلالها الشركة استعدادها للبيع.",
        "الوفدين أجريا اتصالات سرية، أكدت خلالها الشركة استعدادها للبيع",
    ),
    "a clause as the predicate of a description": (
        "ووصف الوزير الاتهامات الموجهة للبلدية باستخدام سيارات قديمة بأنها «دعاية رخيصة».",
        "الاتهامات الموجهة للبلدية باستخدام سيارات قديمة بأنها «دعاية رخيصة»",
    ),
    "a sentence with a subordinate clause before an adverbial": (
        "ولقي ثلاثة صيادين حتفهم، فيما أنقذ آخرون، بحسب خفر السواحل.",
        "ولقي ثلاثة صيادين حتفهم، فيما أنقذ آخرون",
    ),
    "what was answered": (
        "وأعلن الرئيس أن الميناء سيبقى مفتوحا، ردا على قرار الحكومة إغلاقه.",
        "الميناء سيبقى مفتوحا",
    ),
    "what follows from what was said": (
        "وهدد العمال بوقف الرافعات، ما يزيد من قلق التجار.",
        "بوقف الرافعات",
    ),
    "a contrast without a comma before an adverbial": (
        "وحاول الغواصون رفع القارب لكن جهودهم لم تنجح، بحسب خفر السواحل.",
        "لكن جهودهم لم تنجح",
    ),
    "a possessive on two letters": (
        "ونحن نعرف أن الشركة تؤكد شنها حملة على التهريب.",
        "شنها حملة على التهريب",
    ),
}


@pytest.mark.parametrize(("text", "content"), CONTENTS.values(), ids=CONTENTS)
def test_content(text: str, content: str) -> None:
    assert content in [span.of(text) for one in arnews.extract_quotes(text) for span in one.content]


NOTHING = {
    "what nobody knows": "ولم يعرف حتى الآن ما إذا كانت العبارة ستبحر.",
    "a meeting that is concluded": "وتختتم اللجنة اليوم اجتماعها الذي استمر يومين، ومن المتوقع أن ترفع سعر الفائدة.",
    "what confirms something": "ويظهر المدير في الصورة، بما يؤكد أكاذيبه بشأن المصنع.",
    "what is considered the largest": "تعتبر كندا أكبر البلدان مساحة حيث تعيش فيها شعوب كثيرة.",
    "what was believed": "واعتقد الحراس أن الباب مغلق.",
    "a belief in a relative clause": "وهاجروا إلى الجزيرة التي يعتقد أهلها أن الذهب فيها كثير.",
    "a numbered label": "الجملة الأولى: المدن لا تموت، بل تنتقل من مكان إلى آخر.",
    "the accused": "وأحيل إلى القضاء خمسة شبان متهمين بسرقة المتحف، وبقي سادسهم طليقا.",
    "what can be described": "وأثار القرار ما يمكن وصفه بحالة من الارتباك.",
    "what is considered so much": "والعلم يقول شيئا آخر مع أن عمر الكهف يقدر بنحو مليون سنة.",
    "deeds that threaten": "وألغيت الإجراءات التي كانت تهدد الأسرة بالترحيل.",
    "what promises well": "الأمور تبشر بخير في الموسم المقبل.",
    "steps that express": "وتزامن ذلك مع خطوات أخرى تعبر عن انفتاح سريع.",
    "the eye that is caught": "وهذا هو التمثال الذي يلفت انتباه الزائر في الساحة، حيث يريد النحات أن يكمله.",
    "a text that is written": "كتبت قبل شهرين مقالا في المجلة تطرقت فيه إلى ضرورة أن تغلق المقالع.",
    "a picture that is hung": "ويزور المعرض كل عام، كما يعلق صورة لجده في غرفته.",
    "a participle of the source": "وكانت في الملف رسائل قديمة مسربة يعتقد أنها مزورة.",
    "another verb after أن is no subject": "ومن المفترض أن يصوت المجلس غدا على مشروع.",
    "what moved somebody to an act": "وتأخر المقاول مما دعاه إلى استخدام معدات أخرى.",
    "history does not speak": "والتاريخ يقول إن المدن تبنى على الأنهار.",
    "figures do not speak, however many": "وتقول كل المؤشرات إن الموسم سيكون جيدا.",
    "a deed shows it": "لكن غياب الاتفاق يؤكد أن الحل بعيد.",
    "كما before a verb of condemning is 'also'": "وأغلق المصنع أبوابه، كما ندد بالأسعار.",
    "what comes is a noun": "وهذا أمر يأتي ذكره لاحقا.",
    "what is hoped for is not said": "ويأمل المدرب أن يتعافى الحارس قبل النهائي.",
    "what is feared is not said": "وتتخوف الشركات من إعادة فرض الرسوم على الأخشاب.",
    "a light verb with what is sent": "وجه المغني رسالة مؤثرة إلى جمهوره بعد اعتزاله.",
    "a threat with a shot": "وهدد المهاجم مرمى الضيوف بتسديدة قوية من خارج المنطقة.",
    "a thing that threatens": "وتراكمت النفايات بعد الأزمة التي تهدد بتفشي الأمراض في الحي.",
    "at somebody's request": "ونقل اللاعب إلى العيادة بناء على طلب إدارة النادي للتأكد من سلامته.",
    "an adjective of an indefinite object": "ورسم ترتيبا عجيبا وتماسكا مهيبا، إنه رسم بالحروف.",
    "a noun after في": "وبقي الموسم في ذاكرة الناس، والأغاني كذلك.",
    "an invitation to a place": "ودعا الرئيس نظيره إلى واشنطن في الخريف.",
    "this thing shows": "وازدحمت الشوارع لتؤكد هذه المناسبة أن المدينة لا تنام.",
    "a bet": "والمدرب يراهن عليهم بأنهم سيفوزون.",
    "a threat of what was told": "وعارض الاتفاق وخاف منه لأنه يهدد بتفجير حرب في المنطقة.",
    "one predicate of what is considered": "ويعتبر وزير الصيد الجديد من الذين دافعوا عن القرار.",
    "a belief inside a noun phrase": "وصادرت الشرطة من البيت ما تعتقد أنه سلاح.",
    "a purpose": "وانطلق الزائر ليرى كيف يعيش الصيادون.",
    "a question to the reader": "هل تعتقد أن الميناء سيفتح قبل الشتاء؟",
    "a noun that a superlative ranks": "والجسر هو أكبر رد على أن المدينة لا تنام.",
    "the feminine of what is counted": "ووزعت الجمعية حقائب على عشرين طالبا وطالبة، من المحتاجين إلى العون.",
    "the object of a verb": "وعليه أن يجد مبررا لما حدث في الميناء.",
    "a rule of working": "وتعمل الورش وفق منظومة حديثة من الآلات.",
    "a product that is shown": "وكشفت الشركة عن أجهزتها الجديدة في المعرض.",
    "only": "وليست بينهم وبين الشرطة فحسب وإنما بينهم وبين الناس.",
    "a label before a colon": "للمزيد: أهم بنود الاتفاق بين البلدين",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_nothing(text: str) -> None:
    assert arnews.extract_quotes(text) == ()


SPEAKERS = {
    "the subject of a verb that is no cue": (
        "وكانت شرطة المدينة قد غابت. وحيت وزارة البيئة المتطوعين، وأضافت أن الشاطئ نظيف.",
        "وزارة البيئة",
    ),
    "the subject before its object": (
        "افتتحت الوزيرة هالة البستاني القاعة، مشيرة إلى أن المعرض يدوم شهرا.",
        "الوزيرة هالة البستاني",
    ),
    "a masculine title before a feminine noun": ("غادر الحارس القاعة مؤكدا أنه لن يعود.", "الحارس"),
    "the subject of the verb before, not the source of an adverbial": (
        "وحسب وكالة الأنباء، عبر المدير فارس نصر عن سعادته بالفوز، وقال «إنها لحظة لا تنسى».",
        "المدير فارس نصر",
    ),
    "an age before the object": (
        "وأبدى منير الخازن (71 عاما) استياءه، وصرح «هذا يقلقني كثيرا».",
        "منير الخازن",
    ),
    "the name علي after a verb of saying": (
        "وقال علي سليم لوكالة محلية إن اللوحات عادت. وأضاف أن بعضها تضرر.",
        "علي سليم",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_speaker(text: str, speaker: str) -> None:
    found = [one.resolved.of(text) for one in arnews.extract_quotes(text) if one.resolved is not None]
    assert speaker in found


@pytest.mark.parametrize(
    "text",
    [
        "يبدأ الموسم في الخريف، كما أعلن الأربعاء.",
        "ودعت الراغبين في العمل إلى تقديم طلباتهم.",
        "وبعد أن هدمت بيوتهم، تعهدوا بأن يعودوا.",
    ],
    ids=["a day after كما أعلن", "a plural in the oblique case", "the subject of a temporal clause"],
)
def test_no_source(text: str) -> None:
    (one,) = arnews.extract_quotes(text)
    assert one.source is None


def test_two_titles_are_two_people() -> None:
    text = "حذر الرئيس الروماني أندريه بوبا من الحرب. وقال السفير الروماني في المدينة إن الحدود مفتوحة."
    assert all(one.resolved is None for one in arnews.extract_quotes(text))


def test_a_mention_ends_before_its_verb() -> None:
    text = "دخل وزير النقل الذي قد يستقيل إلى القاعة. وأضاف أن الجسر سيفتح."
    (one,) = arnews.extract_quotes(text)
    assert one.resolved is not None
    assert one.resolved.of(text) == "وزير النقل"
