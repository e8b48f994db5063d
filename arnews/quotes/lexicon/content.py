"""Tables for comparing what statements say: words without content, negators, endings, names of one thing.

Every entry stands as a newspaper writes it; the code folds it before it compares.
"""

from __future__ import annotations

__all__ = [
    "ENDINGS",
    "FUNCTION_WORDS",
    "NEGATORS",
    "NOUN_ENDINGS",
    "PRONOUN_ENDINGS",
    "SAFE_ENDINGS",
    "SYNONYMS",
]

# Endings of nouns and verbs; the first that fits is taken off.
ENDINGS = "هما ها هم نا تين تان يين يون ية ات ون ين ان وا ة ي ا"
# Of these, the possessive pronouns: the noun's own ending stands before them.
PRONOUN_ENDINGS = "هما ها هم نا ة"
NOUN_ENDINGS = "ات ت"
# Endings that may leave a stem of two letters.
SAFE_ENDINGS = "ات ة"

# Words that turn a statement into its opposite.
NEGATORS = "لا لم لن ليس ليست ليسوا لسنا لست ما غير عدم دون بدون ولا فلا ولم ولن وليس كلا بلا"

# Words that say nothing about what a statement is about.
FUNCTION_WORDS = """
كان كانت كانوا يكون تكون سيكون ستكون يكن تكن أصبح أصبحت يصبح بات باتت صار مازال ما زال زالت يزال تزال لازال ظل ظلت
قد لقد سوف سيتم تم يتم تتم تمت جرى يجري قام قامت
يقوم تقوم قيام أن إن أنه إنه أنها إنها أنهم إنهم أننا إننا أنني إنني أنا بأن بأنه بأنها لأن لأنه لأنها بينها بينهم
بين كل كلها كله جميع بعض عدة أي أية أيضا كذلك كما فقط حتى
هذا هذه ذلك تلك هؤلاء الذي التي الذين ما من عن على في إلى حيث عند عندما بعد قبل منذ خلال حول نحو ضد مع لدى لديه
لديها لديهم لدينا له لها لهم لنا به بها فيه فيها منه منها عليه
عليها إليه إليها عنه عنها مثل مثلا جدا أكثر أقل أكبر أول أولى آخر أخرى آخرين عبر ضمن وفق وفقا حسب بحسب بشأن بسبب
نتيجة أجل سواء إذا لو لكن ولكن بل أو أم ثم هنا هناك اليوم أمس غدا
الآن يوم أيام حاليا يمكن يجب ينبغي يتعين لابد أنه بما مما فيما كلا خاصة خصوصا بالإضافة إضافة رغم بالرغم حين حينما
بيد غير إلا سوى نفس ذات هو هي هم نحن وهو وهي
قال قالت يقول تقول أضاف أضافت أكد أكدت يؤكد أوضح أوضحت أشار أشارت لفت ذكر ذكرت مؤكدا مؤكدة مضيفا مضيفة مشيرا مشيرة
موضحا لافتا
"""

# Different names of one thing that outlets put for each other; the first stands for all.
SYNONYMS = (
    "أمريكي أميركي أمريكية أميركية أمريكا أميركا أمريكيين أميركيين أمريكيون أميركيون",
    "حوار محادثة محادثات مباحثات",
    "الأطلسي ناتو",
    "داعش دواعش",
    "إنترنت انترنت",
    "رئيسي أساسي",
    "مسؤول مسئول",
    "شؤون شئون",
    "سوريا سورية",
    "البنتاغون البنتاجون",
    "الكونغرس الكونجرس",
    "دولار دولارات",
    "عناصر أفراد",
)
