"""Tables for comparing what statements say: words without content, negators, endings, names of one thing.

Every entry stands as a newspaper writes it; the code folds it before it compares.
"""

from __future__ import annotations

__all__ = [
    "ENDINGS",
    "FUNCTION_WORDS",
    "LARGE_NUMBERS",
    "NEGATORS",
    "NOT_NEGATED",
    "NOUN_ENDINGS",
    "NUMBER_WORDS",
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

# Words that turn what follows into its opposite ("ما" and "غير" have too many other uses).
NEGATORS = "لا لم لن ليس ليست ليسوا لسنا لست عدم بعدم لعدم ولا فلا فلم فلن ولم ولن وليس وعدم"
# Verbs that a negator turns into "still" and "at least": nothing is denied.
NOT_NEGATED = "زال زالت زالوا يزال تزال يزالون نزال يقل تقل بد"

# Words that say nothing about what a statement is about.
FUNCTION_WORDS = """
ما غير دون بدون بلا كلا كان كانت كانوا يكون تكون سيكون ستكون يكن تكن أصبح أصبحت
يصبح بات باتت صار مازال ما زال زالت يزال تزال لازال ظل ظلت
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

# Number words of one to ten, the tens, and "-teen"; "twenty-five" is read from its two words.
NUMBER_WORDS = {
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاث ثلاثة",
    4: "أربع أربعة",
    5: "خمس خمسة",
    6: "ست ستة",
    7: "سبع سبعة",
    8: "ثمان ثماني ثمانية",
    9: "تسع تسعة",
    10: "عشر عشرة",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "أربعون أربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
}
# Beside one of these a number word is a piece of a larger number, which is not read.
LARGE_NUMBERS = """
مئة مائة مئتان مئتين مائتان مائتين ثلاثمئة ثلاثمائة أربعمئة أربعمائة خمسمئة خمسمائة ستمئة ستمائة سبعمئة سبعمائة
ثمانمئة ثمانمائة تسعمئة تسعمائة ألف ألفا ألفان ألفين آلاف مليون مليونا مليونان مليونين ملايين مليار مليارا مليارات
تريليون
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
