"""Words around a cue, its source and its content that the rules ask about; plain Arabic in ordinary spelling."""

from __future__ import annotations

# --- before and around a cue -----------------------------------------------------------------------------------------

# Verbs of lasting: with these a verb of hoping or fearing tells a state (لا يزال يأمل).
LASTING = "يزال يزالون تزال زال زالت زالوا مازال مازالت مازالوا ظل ظلت"
# Demonstratives before the head of a source.
DEMONSTRATIVES = "هذا هذه هذان هاتان هؤلاء تلك ذلك"
# Last words of the phrases that join a report to the one before it (من جانبه, في هذا السياق).
LAST_WORDS_OF_JOINTS = "جانبه جانبها جهته جهتها بدوره بدورها ناحيته المقابل السياق ذلك أخرى"
# Particles and conjunctions after which a form is a verb, besides those joints.
BEFORE_VERBS = "قد وقد فقد لقد سبق أن كما حيث إذ بينما فيما وفيما وبينما وحيث حين بعدما عندما ثم أيضا الذي التي"
# ما and what is written with it: a perfect after one of these is a verb.
WITH_MA = "ما وما مما فيما حسبما كما وكما مثلما بما لما"
# Determiners and first terms of constructs: what has the form of a perfect after one of these is a noun.
DETERMINERS = "هذا هذه ذلك تلك كل أي بعض غير عدم وعدم ظل إطار ضوء سياق حالة"
# Perfects of everyday verbs that are neither nouns nor names: a noun phrase ends before them.
EVERYDAY_VERBS = """
حاول حاولت حاولوا كانت كانوا جاء جاءت جاؤوا بدأت بدأوا عادت عادوا وصل وصلت وصلوا شهدت ظهرت بلغ بلغت أصبح أصبحت
تمت قام قامت قاموا دخلت خرج خرجت غادر غادرت فاز فازت سقطت تمكن تمكنت تمكنوا التقى التقت زارت استقبل استقبلت شارك
شاركت أطلقت تعرضت ارتفع ارتفعت انخفض انخفضت تناولت خسرت تسلم تسلمت استطاع استطاعت انضم انضمت شهد اجتمع اجتمعت اندلع
اندلعت اضطر اضطرت تقدمت يقول تقول يقولون
"""
# Words before the head of a source that say which or how many.
QUANTIFIERS = "آخر أحدث بعض كل جميع معظم أغلب أبرز أهم"
# Verbs whose subject is a verbal noun: what is done, comes or is asked for.
HAPPENING = "تم يتم وتم جرى يجري ورد يرد يأتي تأتي جاء سبق حال استدعى يستدعي تطلب يتطلب"
# A part of those named before.
OF_THEM = "منهم منها منهن منهما"
PER_CENT = "بالمئة بالمائة المئة المائة"
# With a pronoun these stress or count the noun before them.
EMPHATIC = """
نفسها نفسهم أنفسهم ذاتها ذاتهم عينها جميعها جميعهم كلها كلهم معظمها معظمهم أغلبها أغلبهم غالبيتهم بعضهم
وحدها وحدهم كافتهم جانبها جانبهم
"""
# In whose name somebody speaks; after a spokesman it is his title.
ON_BEHALF = "باسمه باسمها باسمهم باسمهما"
SPEAKING_FOR = "متحدث متحدثة ناطق ناطقة متحدثون"
# Modifiers that take ل with what they belong to.
TAKING_LI = """
تابع تابعة تابعين تابعون التابع التابعة التابعين التابعون موال موالي موالية موالين موالون الموالي الموالية
الموالين الموالون مملوكة المملوكة ممثلة الممثلة مؤيدة المؤيدة مناهضة المناهضة معارضة المعارضة منتمية
المنتمية المنتمي المنتمين المنتمون
"""
# Participles and adjectives that take ب with what somebody is in charge of or known for.
TAKING_BI = """
المكلف المكلفة المكلفين المكلفون المعني المعنية المعنيين المعنيون المختص المختصة المختصين المختصون الخاص الخاصة
الملحق الملحقة مكلف مكلفة معني معنية مختص مختصة موثوق موثوقة
"""
# Occasions of speaking, after في: where something was announced rather than a part of it.
OCCASIONS_OF_SPEECH = "بيان تصريح تصريحات مقابلة تغريدة تغريدات حديث كلمة مؤتمره بيانها بيانه تصريحاته تصريحاتها"
# Participles that are adverbs unless a comma sets them off.
ADVERBIAL_PARTICIPLES = "مجددا"
# Bodies of people who are told with ل (النقابة الوطنية للصحافيين التونسيين).
UNIONS = "نقابة اتحاد جمعية رابطة هيئة مركز منظمة مجلس لجنة جبهة فدرالية فيدرالية منتدى شبكة"
# Verbs of saying that take no على, so that علي after them is the name.
SAID = "قال وقال يقول ويقول أضاف وأضاف يضيف ويضيف أوضح وأوضح ذكر وذكر أعلن وأعلن صرح وصرح كتب وكتب تابع وتابع"
# What an outlet passes on (نقلت الوكالة تأكيد فلان أن), and what introduces the wording (ذكرت الوكالة عن فلان قوله إن).
SAYINGS = "تأكيد قول تصريح تصريحات إعلان نفي تحذير تأكيدات إشارة"
THE_SAYING = "القول قوله قولها قولهم قولهما تأكيده تأكيدها تأكيدهم"
# Titles with ل and whom they serve.
SERVING = "مراسل مراسلة مندوب مندوبة موفد موفدة مصور مستشار مستشارة مبعوث مبعوثة مساعد مساعدة سكرتير سكرتيرة ممثل ممثلة"
# Titles that take إلى with the country to which somebody is sent.
SENT_TO = "مبعوث مبعوثة موفد موفدة سفير سفيرة"
# Missions, of which لدى tells where they are accredited.
MISSIONS = "سفارة بعثة قنصلية ممثلية مفوضية مندوبية"
# Participles that tell how somebody spoke, after the speaker.
CIRCUMSTANTIALS = """
وقد مخاطبا مخاطبة متحدثا متحدثة معلقا معلقة رافضا رافضة متسائلا متسائلة مجيبا مجيبة مستشهدا مستشهدة مازحا مازحة
ساخرا ساخرة
"""
# Particles before a verb in the main clause.
BEFORE_PERFECTS = "قد لقد فقد وقد سوف"
# Objects of the formula of anonymity (لم تذكر اسمها).
IDENTITIES = "اسمه اسمها اسمهم أسماءهم هويته هويتها هويتهم اسميهما أسماءها"
# Verbs that are impersonal where no subject stands with them: it became clear, it is thought likely, it is known.
BECAME_CLEAR = "تبين وتبين فتبين يتبين ويتبين يرجح ويرجح يعرف ويعرف يعلم"
# Particles before the jussive.
BEFORE_JUSSIVES = "لم ولم فلم لما"
# Words that make a predicate, not a circumstance, of an accusative after them (كان مؤكدا).
BEFORE_PREDICATES = """
أو كان كانت وكان وكانت كانوا يكون تكون ليس ليست بات يعد تعد يعتبر تعتبر كونه كونها غير شيئا أمرا هدفا جزءا أكثر
"""

# --- between a cue and its content -----------------------------------------------------------------------------------

# A complementiser after one of these opens a clause of the reporter's, or belongs to that word.
BREAKING = "إلا غير بيد رغم كما حيث مع لولا طالما سيما بما حتى كان"
# Words that take the complementiser after them for themselves (بعد أن, يجب أن, من المقرر أن).
HOLDING = """
بعد قبل منذ يجب يمكن ينبغي دون بدون بدل مجرد شأن المقرر المتوقع المرجح المفترض المنتظر الممكن يتوقع كما شرط بشرط
المعروف المحتمل بهدف خشية لابد بد يفترض يحتمل يكفي سبق لمجرد فرصة أمل الأمل
"""
# What introduces the wording after another verb of reporting.
SAYING = f"قائلا قائلة قائلين قائلات قايلا بالقول بقوله بقولها بقولهم {THE_SAYING}"
# Words that open an indirect question.
QUESTIONS = "هل ماذا لماذا كيف متى أين"
# After على, عن, في, من: not the content but where, how or on what occasion.
ADJUNCT_NOUNS = """
هامش حسابه حسابها صفحته صفحتها موقعه موقعها تويتر فيسبوك لسان مدى خلفية الرغم صعيد نحو إثر وجه سبيل ضوء حد رأس هامشه
متن شاشة جانب جانبه طريق طريقه طريقها خلال أجل قبل بعد جهته جهتها جانبها ناحيته ناحيتها بين أول ثم هنا المنصة منصة
منصته حائطه أنه سؤال أسئلة سؤاله إثرها تساؤل استفسار
"""
# With ب these say how, not what; the last ones are the rest of words that begin with a ب of their own.
ADVERBS_AFTER_BI = """
شكل صورة شدة قوة حزم وضوح سرعة اسم بساطة صراحة حدة غضب هدوء ثقة حضور مشاركة عنوان دوره دورها مقابل تالي عكس فعل طبع
تأكيد لغة لهجة نبرة صوت عض ين ان دل عد نفسي نفسه نفسها أنفسهم أنفسنا نفسك
"""
# من alone and with its pronouns.
FROM = "من منه منها منهم منهما"
# Quantities that open an object after a definite subject.
QUANTITIES = "عدد بعض كل جميع معظم أحد إحدى كافة"
# Words inside names that are no nouns of their own there.
NAME_PARTICLES = "عبد أبو أم آل بن ابن بنت"

# --- noun phrases and adjuncts ---------------------------------------------------------------------------------------

# و with a pronoun: what follows glosses a name.
GLOSSES = "وهو وهي وهما وهم"
# After وهو these verbs tell a role rather than what somebody does meanwhile; the feminine is generated.
VERBS_OF_ROLES = "يشغل يعمل يرأس يقود يدير يملك يمثل ينتمي يتولى يترأس يسكن يقيم يعيش يدرس"
# Adjectives of venues that are people elsewhere (المؤتمر الصحافي).
OF_THE_PRESS = "الصحافي الصحفي صحافي صحفي الصحافية الصحفية صحافية صحفية"
# What is put down to something (أرجع فلان السبب إلى).
CAUSES = "السبب الأسباب الفضل الأمر ذلك"
# Heads of people who belong to somebody.
KIN = "ذوو ذوي أولياء أهل أبناء آل رابطة اتحاد نقيب"
# Nouns before the name of a place.
REGIONS = "منطقة محافظة محافظات مدينة ولاية إمارة إقليم عاصمة جامعة ضاحية بلدة قرية مقاطعة شمال جنوب شرق غرب وسط"
# Times that govern a noun.
TIMES_WITH_NOUN = "بعد قبل عقب قبيل بعيد عشية غداة منذ أثناء لدى"
# Times of three words.
TIMES_OF_THREE_WORDS = ("أول من أمس", "أكثر من مرة", "أكثر من مناسبة", "غير ما مرة")
# Years before their number.
YEARS = "عام سنة"
# Honorifics that can as well stand inside a name.
HONORIFICS_INSIDE_NAMES = "أبو أم صاحب دولة"
# Words of the closed classes that can head a noun phrase all the same.
OPENERS = "كل غير هو هي هم هما هذا هذه هؤلاء تلك"
# Verbs that tell how a text came to the outlet (معلومات حصلت عليها الصحيفة).
HELD = "حصلت حصل اطلعت اطلع تلقت تلقى تسلمت وصلت وصل"
# What can stand between a subject and its verb.
AUXILIARIES = """
جاء جاءت عاد عادت ظل ظلت ظلوا راح راحت راحوا بدأ بدأت أخذ أخذت استمر استمرت قد وقد سبق لم لا لن سوف فقد كان كانت ولم
ولا
"""
# Those of them, with others, that have a subject of their own.
COPULAS = "كان كانت كانوا وكان وكانت فكان وكانا كانا كانتا ليس ليست"
# Conjunctions and adverbs that open a clause.
CLAUSE_OPENERS = "إلا لكن ولكن غير بيد فيما بينما حيث إذ حين رغم لأن كما وفيما وبينما وحيث"
# Nouns after which a quotation is a name or a title.
CLASSIFIERS = """
تمرين نهج مناورات مناورة
تنظيم حركة حزب برنامج فيلم كتاب تطبيق شركة قناة صحيفة مشروع حملة عملية مهرجان جائزة منصة موقع نادي مجلة وكالة
ميليشيا مليشيا جماعة كتائب جبهة هيئة مسلسل أغنية ألبوم رواية مبادرة بطولة دوري كأس قمة سفينة طائرة مؤتمر معرض مجموعة
شبكة فندق مطار مدرسة جامعة مقهى متجر تحالف ائتلاف قانون اتفاقية خدمة خاصية ميزة هاشتاق هاشتاغ وسم عاصفة إعصار فيروس
مرض عقار لقاح جهاز هاتف سيارة طراز نظام عملة لعبة فريق منتخب كتيبة لواء قوات اسم باسم بعنوان عنوان شعار المسمى
المسماة يسمى تسمى المعروف المعروفة المدعو الملقب
"""
# Speech with a pronoun that refers to its speaker (على حد قوله).
SPEECH_WITH_PRONOUN = """
تعبيره تعبيرها تعبيرهم قوله قولها قولهم وصفه وصفها وصفهم زعمه زعمها زعمهم رأيه رأيها كلامه كلامها ادعائه ادعائها
روايته
"""
# Speech with its speaker after it (على حد قول الوزير).
SPEECH_WITH_NAME = "تعبير قول وصف زعم رأي كلام ادعاء رواية"

# --- the edges of contents -------------------------------------------------------------------------------------------

# At a comma these begin a clause of the reporter's where a cue follows soon.
TURNS = "إذ حيث كما بينما لكن لكنه لكنها لكنهم ولكن ولكنه ولكنها غير بيد علما"
# Contrasts, which end a clause without a comma too where a cue follows at once.
CONTRASTS = "لكنه لكنها لكنهم ولكنه ولكنها لكن ولكن وفيما وبينما"
# Joints, which do where a cue follows them.
JOINTS = "فيما بينما جانبه جانبها جهته جهتها بدوره بدورها"
# Words that may stand before a comma and the cue to which they lead.
TURN_OPENERS = "من ومن في وفي كما بدوره بدورها إلا لكن ولكن إذ حيث"
# Openings of a remark on a content that is a noun phrase.
REMARKS = "وهذا وهذه وهو وهي"
# After في: what the reporter calls the report (في خطوة تهدف إلى).
COMMENTS = "خطوة مسعى تطور إشارة حين محاولة تحرك موقف مؤشر سابقة"
# After وذلك: the occasion of the report.
OCCASIONS = "خلال بعد عقب أثناء لدى عبر قبل ردا تعليقا وفق وفقا بحسب حسب عندما"
# Words in the first person, by which direct speech without marks goes on.
FIRST_PERSON = """
أنا نحن أننا أنني أني لدينا لدي علينا لنا لي عندنا بلادنا فإننا فإنا ونحن وأنا بيننا منا أعتقد أرى نرى نأمل آمل
أتمنى نتمنى سنعمل سوف
"""

# --- who is meant ----------------------------------------------------------------------------------------------------

# The same person again (المسؤول نفسه).
SAME = "نفسه نفسها ذاته ذاتها عينه عينها"
# The latter, the former, the second.
ANAPHORS = "الأخير الأخيرة الأخيرين الأول الأولى الثاني الثانية"
# Descriptions of a person that fit anybody who has just spoken.
BRIDGES = """
متحدث ناطق مسؤول مسئول مصدر خبير باحث محلل نائب وزير رئيس مدير عضو كاتب مدرب لاعب نجم محامي دبلوماسي قيادي ضابط طبيب
أستاذ مهندس
"""
# Texts that stand for whoever issued them.
ISSUED = "بيان تغريدة تدوينة رسالة برقية منشور بلاغ مذكرة خطاب تصريح نداء تعميم"
# Titles of which one person can have several.
RULERS = "ملك عاهل أمير سلطان زعيم رئيس رئيسة زعيمة إمبراطور مستشار مستشارة ولي قائد مرشد خليفة بابا حبر"
# Descriptions of a business that is named before them.
BUSINESSES = "شركة منصة شبكة مجموعة عملاق"
# Descriptions of an institution that fit the one that has just spoken.
BRIDGING_INSTITUTIONS = "شركة منظمة هيءة هيئة مجموعة مؤسسة حركة جماعة تنظيم بنك نادي فريق"
# The subject itself (الرئيس بنفسه قال).
REFLEXIVES = "بنفسه بنفسها شخصيا ذاته ذاتها نفسه نفسها بذاته بذاتها"
# What stands between a relative pronoun and its verb (الذي كان قد أعلن).
BETWEEN_RELATIVE_AND_VERB = "كان كانت كانوا قد سبق لم لا لن سوف"
# Impersonal verbs before a verbal noun (ما يمكن وصفه ب).
POSSIBLE = "يمكن يمكنها يمكنه أمكن يجوز ينبغي يصعب يصح يتعذر يستحيل يحسن"
# Broken plurals and other nouns of what happens, which threaten and promise without words.
STATES_OF_AFFAIRS = "أمور أمر ظروف أوضاع وضع أحداث حدث مخاطر خطر حروب حرب أزمات عوامل عامل ظواهر ظاهر مشاكل مرض أمراض"
# Participles after a report that tell what else its speaker did (مقدما شكره).
SIDE_ACTS = """
مقدما مقدمة رافعا رافعة ورافعا ومقدما شاكرا شاكرة مكتفيا مكتفية مستعرضا مستعرضة مختتما مختتمة عادا متعهدا متعهدة
مستشهدا مستشهدة مستغلا مستغلة
"""
# By saying.
BY_SAYING = "بقوله بقولها بقولهم بقولهما"
# What opens a clause that explains a noun before it.
EXPLAINING = "فهذه فهذا فهو فهي فهم فقد فلم فهناك فالأمر"
# Verbs of courtesy, which go on with the report and not with what was said (وشكر اللاعبين).
COURTESIES = "وشكر وشكرت وهنأ وهنأت وعزى وعزت وأثنى وأثنت وحيا وحيت وثمن وثمنت"
# What leads to the antecedent of a relative pronoun (بقيادة فلان، الذي …, حسبما أعلن فلان الذي …).
BEFORE_ANTECEDENTS = """
بقيادة بزعامة برئاسة بإدارة بإشراف برعاية بحضور بمشاركة برفقة بصحبة حسبما بحسبما حسب بحسب وفق وفقا نقلا بواسطة بدعم
"""
# Contrasts that bring in another subject.
BEFORE_NEW_SUBJECTS = "لكن ولكن بينما وبينما"
# Prepositions after which a noun is no subject.
GOVERNING = "في من إلى على عن مع بين ضد حول بعد قبل خلال عبر لدى نحو منذ"
# Personal names that begin like an imperfect.
NAMES_IN_YEH = """
يوفنتوس يونايتد يويفا يوتيوب يورونيوز يوسف يحيى ياسر ياسين يزيد يعقوب يونس يوهان يانيس
يان يورغن يلدريم يوليا يسرا يمنى ينس
"""
# Adjectives of titles and institutions, which are no names.
ROLE_MODIFIERS = """
السابق السابقة الحالي الحالية العام العامة الأول الأولى الدولي الدولية الوطني الوطنية الأعلى العليا الأممي الأممية
الرسمي الرسمية المحلي المحلية المساعد المساعدة التنفيذي التنفيذية الفني الفنية المؤقت المنتخب الراحل الكبير الكبيرة
كبير كبار الجديد الجديدة الخاص الخاصة الأمني الأمنية العسكري العسكرية الإعلامي الإعلامية الصحفي الصحفية السياسي
السياسية الإقليمي المركزي المركزية المالي المالية الأوروبي الأوروبية العربي العربية الاتحادي الاتحادية الشمالية
الجنوبية المتحدة المتحد الحكومي الحكومية الخيرية الأهلية
"""
# Particles that hold a name together but tell nobody apart.
PARTICLES_OF_NAMES = "بن ابن بنت آل أبو أم عبد دي دو دا فان فون ذو بو"
# Personal names and titles with the shape of a verbal noun.
NAMES_LIKE_VERBAL_NOUNS = """
إبراهيم إسماعيل إسحاق إدريس إلياس توفيق تحسين تيسير تميم ترامب ترودو تيلرسون تركي إحسان إكرام إنعام إسلام إقبال
أنطوان أنطونيو أردوغان أوباما أنور تويتر
"""

# --- between a cue and its content -----------------------------------------------------------------------------------

# Nouns after a verb that are its addressee or its object, not its subject.
ADDRESSED = "الجميع المواطنين المجتمع الأطراف الله المولى الانتباه النظر الأنظار"

# --- other cues ------------------------------------------------------------------------------------------------------

# Before a colon: what labels a line, a picture or a list, and names nobody.
LABELS = """
اقرأ المصدر تصوير شاهد فيديو بالفيديو بالصور صور كتب ترجمة إعداد تقرير متابعة خاص عاجل تحديث ملاحظة الصورة تعليق
أيضا المزيد سؤال جواب السؤال الجواب س ج المكان الزمان الموعد التاريخ الوقت العنوان الهاتف السعر المقادير المكونات
الطريقة التحضير للمزيد والسؤال إخراج تمثيل إنتاج اسم أين متى آخر المرحلة المحور الرواية الشوط فالمصدر
أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا
"""
# Words that number what they follow (الجملة الأولى).
ORDINALS = """
الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة السابع السابعة الأخير الأخيرة
"""
# Countries by one word; alone before the colon of a headline they tell where, not who.
COUNTRIES = """
أمريكا أميركا روسيا إيران تركيا السعودية مصر العراق سوريا سورية لبنان الأردن فلسطين إسرائيل قطر الإمارات الكويت
البحرين اليمن عمان ليبيا تونس الجزائر المغرب موريتانيا السودان الصومال مالي النيجر نيجيريا تشاد كينيا إثيوبيا
زيمبابوي فرنسا بريطانيا ألمانيا إيطاليا إسبانيا البرتغال هولندا بلجيكا السويد النرويج الدنمارك سويسرا النمسا اليونان
بولندا المجر أوكرانيا كندا المكسيك البرازيل الأرجنتين فنزويلا كوبا كولومبيا نيكاراغوا الصين الهند باكستان أفغانستان
اليابان كوريا تايلاند ماليزيا إندونيسيا أستراليا غزة
"""
# Words that open direct speech in a headline.
DIRECT_OPENERS = "لن لا نحن أنا لم سوف هل"

# --- other cues ------------------------------------------------------------------------------------------------------

# Things that point at something (تشير عقارب الساعة إلى).
POINTERS = "عقارب عقرب بوصلة سهم أسهم لافتة لافتات موشر مؤشر ساعة شاشة"
# What is tightened rather than stressed (شدد الحراسة على).
TIGHTENED = "حراسة إجراءات رقابة خناق قبضة حصار عقوبات ضغط ضغوط قيود تدابير تفتيش طوق"
# With ب: the matter of which somebody is informed, not its content.
TOPICS_AFTER_BI = "بالأمر بذلك بالموضوع بالحادث بالحادثة بالواقعة"
# Verbs of being, becoming and remaining.
VERBS_OF_STATE = "بات باتت أصبح أصبحت صار صارت أضحى أضحت ظل ظلت يبقى تبقى بقي بقيت كان كانت يكون تكون يعد تعد تعتبر"
# What introduces the wording after a finite cue.
INTRODUCERS = "قائلا قائلة قائلين قائلات قايلا بالقول"
# Prepositions of the topic or the addressee of a verb.
BEFORE_TOPICS = "على عن إلى عليه عليها عليهم عنه عنها عنهم إليه إليها إليهم له لها لهم"
# A complementiser after one of these is not that of a speech noun.
NOT_BEFORE_CLAUSES = "كما إلا غير بعد قبل دون بدون منذ حتى المزمع المقرر المتوقع مجرد رغم بيد"
# Before a speech noun these make an event of it, whose agent is told (بعد مطالبة النقابة ب).
OCCASIONS_OF_NOUNS = "بعد رغم قبل إثر عقب غداة منذ بسبب وسط مع بعيد قبيل"
# After a speech noun and its source: a predicate, not more of the phrase.
BEFORE_WORDING = "مفاده مفادها كان كانت يكون تكون سيكون ستكون ليس ليست هو هي"
# Prepositions and objects by which a verb before بالقول is complete.
TOPICS_OF_VERBS = """
على إلى عن حول أن بأن حديثه حديثها كلامه كلامها كلمته كلمتها خطابه خطابها مداخلته مداخلتها تصريحه تصريحها
"""
# A sentence that begins with one of these has its main clause after a comma.
FRONTING = "رغم بعد مع عقب إثر منذ وسط قبل غداة أمام إزاء بسبب خلال"
# Before a speech noun these make a venue of it (في تصريحاته).
BEFORE_VENUES = "في خلال عبر ضمن"
# According to.
ACCORDING = "حسب بحسب وفق"
# ما alone and after prepositions and conjunctions.
WHAT = "ما بما مما لما عما وما فيما"
# What a report answers: with these a relative clause before it is over.
RESPONSES = "ردا تعليقا"
# What is answered with words.
ANSWERED = """
سؤال أسئلة سؤاله استفسار تصريح تصريحات قرار اتهام اتهامات انتقاد انتقادات بيان تقرير تقارير تهديدات مطالبة دعوة دعوات
"""

# --- other cues ------------------------------------------------------------------------------------------------------

# Conjunctions between a report and another clause.
CLAUSE_JOINTS = "بينما وبينما فيما وفيما حيث كما إذ"
# Negations after a contrast: somebody denies or does not add something.
DENIALS = "لم لا لن"

# What is revealed by telling it, beside verbal nouns (كشف عن تفاصيل).
REVEALED = """
تفاصيل نتائج أسماء اسم هوية معلومات معلومة أسباب سبب أرقام عدد خطة خطط نية نوايا عزم حجم موعد مصير سر أسرار
حقيقة حقائق مخطط مخططات مساع مساعي ملامح مضمون فحوى محتوى كواليس وجود تحركات مؤامرة فضيحة فساد تورط ضغوط خلاف
خلافات اتصالات مفاوضات محادثات مشروع مشاريع تعديلات إجراءات قرار قرارات سيناريو تشكيلة قائمة كيفية طريقة أهداف
هدف دوافع ملابسات تكلفة قيمة مبلغ نسبة حالات حالة أن ما
"""

# What nearly happened reports nothing (كادت تهدد).
ALMOST = "كاد كادت يكاد تكاد كادوا"
# What a reporter misses in a report (دون أن يوضح), in the present without its first letter.
WITHHELD = "وضح حدد ذكر كشف عطي قدم سمي فصح تطرق دلي ورد شير قول"
# The same with verbal nouns (دون ذكر الأسباب), and with those of giving where details follow (دون تقديم تفاصيل).
TELLING = "ذكر الإدلاء الإفصاح الكشف الخوض"
GIVING = "إعطاء تقديم إضافة إيراد كشف توضيح"
DETAILS = "مزيد المزيد تفاصيل أي معلومات إيضاحات توضيحات أسباب"
# With these one threatens a goal, not a person (هدد المرمى بتسديدة).
SHOTS = "بتسديدة بتسديدات بضربة برأسية بكرة بقذيفة بهجمة بهجمات بهدف بفرصة بفرص بانفراد بركلة"
# What one sends (وجه رسالة, يوجه انتقادات), without endings.
SENT = "رسال رسائل اتهام تهم نداء دعو كلم انتقاد تحذير تنبيه سؤال أسئل شكر خطاب لائح ضرب إهان لوم برقي تحي إنذار عتاب"
# When: before a question that is answered in the main clause.
WHEN = "عندما وعندما حين وحين لما ولما"
# What opens the predicate of what is considered (يعتبر من الأقدم, يعتبر أول ملعب).
RANKS = "من أحد إحدى أول أكثر أكبر أهم أبرز أفضل أصغر أقدم أشهر أعلى أغنى أقوى واحدا واحدة بمثابة"
# After these a word with the form of a verb is the noun that they rank (أكبر رد).
SUPERLATIVES = "أكبر أقوى أفضل أبلغ أهم أول أسرع أجمل أصدق خير"
# After ما: unless, between, whether, besides, still (other words tell what followed, ما دفع إلى).
NOT_CONSEQUENCES = "لم بين إذا عدا زال زالت زالوا دام دامت"
# What is waved rather than threatened.
WAVED = """
سكين سكينا يد يده يدها يديه يديها أيديهم علم أعلام الأعلام راية رايات سلاح سلاحه مسدس مسدسه
عصا منديل قبضته سيف سيوف صورة صور
"""
# Before a pronoun: responsibility for a deed, as it may be typed.
RESPONSIBILITY = "مسؤوليت مسئوليت مسوليت"
