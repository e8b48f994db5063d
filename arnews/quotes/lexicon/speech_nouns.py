"""Words around speech nouns that decide whether they report; data only, in ordinary spelling, folded for look-ups."""

from __future__ import annotations

__all__ = [
    "ADDRESSED_PRONOUNS",
    "ADDRESSING",
    "BI_CIRCUMSTANCES",
    "CLAUSE_ONLY",
    "LATER_ADJECTIVES",
    "MODAL_VERBS",
    "NOBODY",
    "NOT_SPEECH",
    "NO_POSSESSOR",
    "OBJECT_TAKING",
    "OWN_ACTS_AFTER",
    "PLURAL_ONLY",
    "PROPOSITIONS",
    "QUANTIFIERS",
    "UTTERANCES",
]

# Verbal nouns of reporting verbs that mostly mean something else, or report only in set phrases (في إشارة إلى).
NOT_SPEECH = """
تذمر إشارة ذكر متابعة إضافة كشف شرح تفسير ملاحظة رأي اعتقاد قسم تكرار تمسك تحدث بحث
إبلاغ إخبار إعلام إخطار طمأنة مصارحة مخاطبة إجماع اشتراط تسريب
"""

# Nouns whose singular is mostly another word (أمر "a matter", توجيه "steering", تعليم "education").
PLURAL_ONLY = "أمر توجيه تعليم تهمة"

# What stands after these without a preposition is not who speaks (نداء تونس, التي تهم المواطن).
NO_POSSESSOR = "تهمة نداء"

# The possessor or the pronoun of these singulars is as often the one addressed (دعوة الأطراف, اتهامه, مطالبة السلطات).
ADDRESSING = "اتهام تهمة دعوة مناشدة حث حض مطالبة تحذير إنذار"

# Of these only a clause is what somebody said (إقرار القانون, إقراره بتأييد).
CLAUSE_ONLY = "إقرار اعتراف"

# These take what is denied, demanded or announced as a bare object (نفي الإدارة وجود خلاف).
OBJECT_TAKING = "نفي إنكار طلب إعلان تأكيد اقتراح"

# In or during these something is said; the verb that says so is the cue (أكد في تصريحاته أن).
UTTERANCES = "تصريح إعلان تعليق توضيح إيضاح إفادة تغريدة تدوينة رواية إجابة تعقيب تنويه"

# With على these are followed by the subject's own act as often as by what is demanded of others.
OWN_ACTS_AFTER = "إصرار"

# Nouns that make a proposition or a demand of what follows them.
PROPOSITIONS = "ضرورة أهمية وجوب حق أحقية"

# With ب these say under which circumstances, not what.
BI_CIRCUMSTANCES = """
اعتبار استثناء حضور مشاركة قيادة حلول مناسبة تأييد تعاون تنسيق رعاية إشراف حكم فضل تاريخ موجب شأن خصوص واسطة
إجماع تكليف ترتيب انتظار اتجاه نهاية بداية
"""

# Words before a speech noun that count it and are no part of the subject before them.
QUANTIFIERS = "أولى أول عدة عدد سلسلة جملة مجموعة حزمة خمس خمسة ثلاث ثلاثة أربع أربعة ست سبع عشر أي"

# Adjectives of a speech noun that stand after its possessor (تحذيرات أنقرة السابقة).
LATER_ADJECTIVES = """
السابقة السابق الأخيرة الأخير المتكررة المتكرر المستمرة المستمر المتواصلة
المتواصل الجديدة الجديد الدائم الدائمة العلنية الرسمية
المباشرة المتتالية المتزايدة الصريحة الصريح الواضحة الواضح القوية
سابقة سابق متكررة متكرر مستمرة جديدة جديد صريحة صريح صريحا واضحة واضح مشددة متزايدة مباشرة
متبادلة قوية شديدة واسعة تعالى سبحانه كثيرة عدة عديدة رسمية رسميا مباشر مباشرا
"""

# Verbs whose complement a definite verbal noun is, with the subject as speaker.
MODAL_VERBS = """
استطاع استطاعت استطاعوا يستطيع تستطيع يستطيعون يستطع تستطع أستطيع نستطيع
أراد أرادت أرادوا يريد تريد يريدون أريد نريد
حاول حاولت حاولوا يحاول تحاول يحاولون
يود تود أود نود
رغب يرغب ترغب أرغب نرغب
"""

# Words after a speech noun that are neither its possessor nor part of its source.
NOBODY = """
مني منه منها منهم منا رسمي رسمية صحفي صحفية صحافي صحافية مشترك مشتركة خطي
خطية مكتوب مكتوبة متلفز متلفزة إعلامي إعلامية خاص خاصة
طويل طويلة قصير قصيرة مقتضب مقتضبة مطول مطولة مفصل مفصلة موجز موجزة شامل شاملة عام عامة متأخر متأخرة مفاجئ
مفاجئة جاد جادة هام هامة مهم مهمة شفهي شفهية منفصل منفصلة مماثل مماثلة لاحق لاحقة
قضائي قضائية ملكي ملكية أميري سياسي سياسية جنائي جنائية مساعدة مساعدته مساعدتها المساعدة يمكن يريد
"""

# Whom an accusation or a call is addressed to, as a pronoun.
ADDRESSED_PRONOUNS = "له لها لهم لهما لهن لي لنا إليه إليها إليهم"
