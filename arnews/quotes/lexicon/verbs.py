"""The reporting verbs of Arabic news, one lemma a row; data only.

The columns are explained in `schema.parse_verbs`, the frames in `schema.Frame` and `schema.Complement`, the flags in
`schema.FLAGS`. To correct a verb, edit its row; the rest of the library reads nothing else.

How to write a row
------------------
``lemma | imperfect | participle (accusative) | verbal nouns, each with /plural | class | polarity | frames | flags``

* Write the lemma with hamza and shadda; endings, persons and passives are generated.
* A frame is what follows the cue: a complementiser (``أن`` covers أنّ, إنّ and أنْ), a colon, a quotation mark,
  ``قائلا``, an embedded question (``سؤال``) or a noun phrase (``مفعول``, or its preposition). ``مفعول ب`` is an object
  and its predicate, both content; ``مخاطب أن`` an addressee, no content. Both may be the cue's own pronoun.
* The digit after ``/`` is the strength of the frame, 2 where none stands: 3 is nearly always a report, 1 needs further
  evidence.
* Forms of a verb that are mostly another word stand in the second table, ``lemma: forms``.
"""

from __future__ import annotations

from .schema import Verb, parse_verbs

__all__ = ["EXCLUDED", "VERBS"]

_TABLE = """
# --- SAY: neutral saying
قال    | يقول   | قائلا   | قول/أقوال                      | SAY       | assert | أن/3; :/3; "/3; مفعول/1; بأن; سؤال/1 | -
ذكر    | يذكر   | ذاكرا   | ذكر                            | SAY       | assert | أن/3; :; "; بأن; مفعول/1; سؤال/1 | negation_blocks_nominal
صرّح    | يصرّح   | مصرّحا   | تصريح/تصريحات                  | SAY       | assert | أن/3; بأن/3; :/3; "/3; قائلا; ب/1 | -
أفاد   | يفيد   | مفيدا   | إفادة/إفادات                   | SAY       | assert | أن/3; بأن/3; :; "; ب/1; عن/1 | evidence_blocks
قصّ     | يقص    | -       | -                              | NARR      | assert | أن/1; :/1; سؤال/1 | -
تحدّث   | يتحدث  | متحدثا  | تحدّث                           | SAY       | assert | عن أن/3; :/2; "/1; قائلا; أن/1 | direct_only
تكلّم   | يتكلم  | متكلما  | -                              | SAY       | assert | عن أن; :; قائلا | direct_only
خاطب   | يخاطب  | مخاطبا  | مخاطبة                         | SAY       | assert | مخاطب :/2; مخاطب "/2; مخاطب قائلا | direct_only
نطق    | ينطق   | -       | -                              | SAY       | assert | ب/1; :/1 | quote_only
تلفّظ   | يتلفظ  | متلفظا  | -                              | SAY       | assert | ب | quote_only
تفوّه   | يتفوه  | متفوها  | -                              | SAY       | assert | ب | quote_only
أدلى   | يدلي   | -       | -                              | SAY       | assert | :/1; قائلا | direct_only light
ألقى   | يلقي   | -       | -                              | SAY       | assert | قائلا/1 | direct_only light
صارح   | يصارح  | مصارحا  | مصارحة                         | SAY       | assert | مخاطب بأن; مخاطب أن; مخاطب : | -
جاهر   | يجاهر  | مجاهرا  | مجاهرة                         | SAY       | assert | ب; بأن | -

# --- INFORM: the object between cue and complement is the addressee
أخبر   | يخبر   | مخبرا   | إخبار                          | INFORM    | assert | مخاطب أن/3; مخاطب بأن/3; أن/3; بأن/3; مخاطب :; مخاطب "; مخاطب عن/1; مخاطب ب/1; مخاطب سؤال | -
أبلغ   | يبلغ   | مبلغا   | إبلاغ                          | INFORM    | assert | مخاطب أن/3; مخاطب بأن/3; أن/3; بأن/3; مخاطب :; مخاطب "; مخاطب ب; مخاطب عن/1; عن/1 | -
بلّغ    | يبلّغ   | مبلّغا   | تبليغ                          | INFORM    | assert | مخاطب أن/2; مخاطب بأن/2; مخاطب ب/1 | -
أعلم   | يعلم   | معلما   | إعلام                          | INFORM    | assert | مخاطب أن/2; مخاطب بأن/3; مخاطب ب/1 | -
أخطر   | يخطر   | مخطرا   | إخطار/إخطارات                  | INFORM    | assert | مخاطب أن; مخاطب بأن/3; مخاطب ب/1 | -
أشعر   | يشعر   | مشعرا   | إشعار/إشعارات                  | INFORM    | assert | مخاطب بأن/1 | -
أنبأ   | ينبئ   | منبئا   | -                              | INFORM    | assert | مخاطب أن; مخاطب بأن; مخاطب ب/1 | evidence_blocks
طمأن   | يطمئن  | مطمئنا  | طمأنة                          | INFORM    | assert | مخاطب أن; مخاطب بأن; مخاطب إلى أن; مخاطب على أن; :; "; قائلا; بأن | -
أطلع   | يطلع   | مطلعا   | -                              | INFORM    | assert | مخاطب على أن/3; مخاطب بأن/1 | -
حدّث    | يحدّث   | محدّثا   | -                              | INFORM    | assert | مخاطب عن أن/2; مخاطب بأن/1 | -

# --- ANNOUNCE
أعلن   | يعلن   | معلنا   | إعلان/إعلانات                  | ANNOUNCE  | assert | أن/3; بأن; :/3; "/3; عن/2; مفعول/2; قائلا; سؤال/1 | negation_blocks_nominal
أذاع   | يذيع   | مذيعا   | -                              | ANNOUNCE  | assert | أن; مفعول/1 | -
بثّ     | يبث    | -       | -                              | ANNOUNCE  | assert | أن/1; :/1 | -
أعاد   | يعيد   | معيدا   | -                              | ANNOUNCE  | assert | قائلا/1 | direct_only light
بشّر    | يبشر   | مبشرا   | تبشير                          | PREDICT   | assert | ب; بأن/3; مخاطب ب; مخاطب بأن | -

# --- ADD: continuing a report
أضاف   | يضيف   | مضيفا   | إضافة                          | ADD       | assert | أن/3; :/3; "/3; قائلا/3; بأن; مفعول/1; إلى أن | direct_only
تابع   | يتابع  | متابعا  | متابعة                         | ADD       | assert | أن; بأن; :/3; "/3; قائلا/3 | direct_only
واصل   | يواصل  | مواصلا  | -                              | ADD       | assert | :/2; "/2; قائلا/3; أن/1 | direct_only
أردف   | يردف   | مردفا   | -                              | ADD       | assert | أن/3; بأن; :/3; "/3; قائلا/3 | direct_only
استطرد | يستطرد | مستطردا | -                              | ADD       | assert | أن; بأن; :/3; "/3; قائلا/3 | direct_only
استرسل | يسترسل | مسترسلا | -                              | ADD       | assert | :; "; قائلا; أن/1 | direct_only
استأنف | يستأنف | مستأنفا | -                              | ADD       | assert | :/1; "/1; قائلا | direct_only
زاد    | يزيد   | -       | -                              | ADD       | assert | أن/2; بأن/2; :/3; "/3; قائلا/3 | direct_only
مضى    | يمضي   | -       | -                              | ADD       | assert | :/2; "/1; قائلا/3 | direct_only
أكمل   | يكمل   | مكملا   | -                              | ADD       | assert | :; "; قائلا/3; أن/1 | direct_only
استكمل | يستكمل | مستكملا | -                              | ADD       | assert | :; "/1; قائلا/3 | direct_only
استمرّ  | يستمر  | -       | -                              | ADD       | assert | :/1; قائلا/3 | direct_only
استدرك | يستدرك | مستدركا | -                              | ADD       | assert | أن; بأن; :/3; "/3; قائلا/3 | direct_only
عاد    | يعود   | -       | -                              | ADD       | assert | قائلا/1 | direct_only

# --- COMMENT, ANSWER, CLOSE, OPEN
عقّب    | يعقب   | معقبا   | تعقيب                          | COMMENT   | assert | :/3; "/3; قائلا/3; بأن; أن/1 | direct_only
علّق    | يعلّق   | معلقا   | تعليق/تعليقات                  | COMMENT   | assert | :/3; "/3; قائلا/3; بأن; أن/1 | direct_only
أجاب   | يجيب   | مجيبا   | إجابة/إجابات                   | ANSWER    | assert | :/3; "/3; قائلا/3; بأن/3; أن; ب/1 | direct_only
جاوب   | يجاوب  | مجاوبا  | -                              | ANSWER    | assert | :; "; قائلا | direct_only
ردّ     | يرد    | رادّا    | ردّ/ردود                        | ANSWER    | assert | :/3; "/3; قائلا/3; بأن/3; أن/1 | direct_only
ختم    | يختم   | خاتما   | -                              | CLOSE     | assert | :/3; "/3; قائلا/3; بأن; أن/1 | direct_only
اختتم  | يختتم  | مختتما  | -                              | CLOSE     | assert | :; "; قائلا/3; بأن; أن/1 | direct_only
أنهى   | ينهي   | منهيا   | -                              | CLOSE     | assert | قائلا/1; :/1 | direct_only
بدأ    | يبدأ   | -       | -                              | OPEN      | assert | قائلا/1 | direct_only
استهلّ  | يستهل  | مستهلا  | -                              | OPEN      | assert | قائلا; :/1 | direct_only
افتتح  | يفتتح  | -       | -                              | OPEN      | assert | قائلا/1 | direct_only
انبرى  | ينبري  | -       | -                              | OPEN      | assert | قائلا | direct_only
بادر   | يبادر  | مبادرا  | -                              | OPEN      | assert | قائلا | direct_only
اكتفى  | يكتفي  | مكتفيا  | -                              | COMMENT   | assert | قائلا | direct_only
توجّه   | يتوجه  | متوجها  | -                              | OPEN      | assert | قائلا | direct_only light

# --- CLAR: explaining
أوضح   | يوضح   | موضحا   | إيضاح/إيضاحات                  | CLAR      | assert | أن/3; بأن/3; :/3; "/3; قائلا/3; سؤال; مفعول/1 | evidence_blocks negation_blocks_nominal
وضّح    | يوضّح   | موضّحا   | توضيح/توضيحات                  | CLAR      | assert | أن/3; بأن/3; :/3; "/3; قائلا; سؤال; مفعول/1 | evidence_blocks negation_blocks_nominal
بيّن    | يبيّن   | مبيّنا   | تبيين                          | CLAR      | assert | أن/3; بأن/3; :/3; "/2; سؤال; مفعول/1 | evidence_blocks negation_blocks_nominal
أبان   | يبين   | مبينا   | إبانة                          | CLAR      | assert | أن/3; بأن/3; :; "/2; عن/1 | evidence_blocks
شرح    | يشرح   | شارحا   | شرح                            | CLAR      | assert | أن/3; بأن; :/3; "; قائلا; سؤال; مفعول/1 | -
فصّل    | يفصّل   | مفصّلا   | -                              | CLAR      | assert | : | direct_only
فسّر    | يفسر   | مفسرا   | تفسير/تفسيرات                  | CLAR      | assert | أن/3; بأن/3; مفعول بأن/3; مفعول ب; مفعول على أن; :; "; قائلا; سؤال/1 | -
علّل    | يعلل   | معللا   | تعليل                          | CLAR      | assert | مفعول بأن/3; بأن/3; مفعول ب; قائلا | -
برّر    | يبرر   | مبررا   | تبرير/تبريرات                  | CLAR      | assert | مفعول بأن/3; بأن/3; مفعول ب; قائلا | -
سوّغ    | يسوغ   | مسوغا   | تسويغ                          | CLAR      | assert | مفعول بأن; مفعول ب | -
عزا    | يعزو   | عازيا   | عزو                            | CLAR      | assert | مفعول إلى/3; مفعول إلى أن/3 | -
أرجع   | يرجع   | مرجعا   | إرجاع                          | CLAR      | assert | مفعول إلى/2; مفعول إلى أن/3 | -
لخّص    | يلخص   | ملخصا   | تلخيص                          | CONCL     | assert | مفعول ب/1; بأن; :; قائلا | direct_only
اختصر  | يختصر  | مختصرا  | -                              | CONCL     | assert | قائلا; : | direct_only
خلص    | يخلص   | خالصا   | -                              | CONCL     | assert | إلى أن/3; :/1; إلى/1; قائلا | -
استنتج | يستنتج | مستنتجا | استنتاج/استنتاجات              | CONCL     | assert | أن/3; بأن; : | -
استخلص | يستخلص | مستخلصا | -                              | CONCL     | assert | أن/3 | -

# --- POINT, HINT, RECALL
أشار   | يشير   | مشيرا   | إشارة/إشارات                   | POINT     | assert | إلى أن/3; أن/3; بأن/3; على أن; إلى/2; :; "; قائلا | evidence_blocks negation_blocks_nominal
لفت    | يلفت   | لافتا   | -                              | POINT     | assert | إلى أن/3; أن/3; بأن/3; إلى/2; مفعول إلى أن; مفعول إلى/1; :/2; "/1 | -
نوّه    | ينوّه   | منوّها   | تنويه                          | POINT     | assert | إلى أن/3; أن/3; بأن/3; على أن/3; عن أن; إلى/2; :; " | -
أبرز   | يبرز   | مبرزا   | -                              | POINT     | assert | أن/3; بأن; :/1; "/1 | -
نبّه    | ينبه   | منبها   | تنبيه/تنبيهات                  | WARN      | assert | إلى أن/3; أن/3; بأن; من أن/3; على أن; إلى/2; من/1; على/1; :; "; مخاطب إلى أن | -
ألمح   | يلمح   | ملمحا   | إلماح                          | HINT      | assert | إلى أن/3; أن/3; بأن/3; إلى/2; :; " | -
لمّح    | يلمّح   | ملمّحا   | تلميح/تلميحات                  | HINT      | assert | إلى أن/3; بأن/3; أن/3; إلى/2 | -
أومأ   | يومئ   | مومئا   | إيماء                          | HINT      | assert | إلى أن/3; إلى/1 | -
أوحى   | يوحي   | موحيا   | إيحاء/إيحاءات                  | HINT      | assert | بأن/1; إلى أن/1 | evidence_blocks
ذكّر    | يذكّر   | مذكّرا   | تذكير                          | RECALL    | assert | بأن/3; مخاطب بأن/3; مخاطب أن; مخاطب ب/1; ب/2; أن/3; :; " | -
استذكر | يستذكر | مستذكرا | استذكار                        | RECALL    | assert | أن; سؤال/1; :; " | -
استحضر | يستحضر | مستحضرا | -                              | RECALL    | assert | أن/1; : | direct_only
تذكّر   | يتذكر  | متذكرا  | -                              | RECALL    | assert | أن/1; سؤال/1; :/2; "/2 | belief
استعاد | يستعيد | -       | -                              | RECALL    | assert | :/1 | direct_only

# --- ASSERT
أكّد    | يؤكد   | مؤكدا   | تأكيد/تأكيدات                  | ASSERT    | assert | أن/3; على أن/3; بأن/3; :/3; "/3; قائلا/3; على/2; مفعول/2; سؤال/1 | evidence_blocks
شدّد    | يشدد   | مشددا   | تشديد                          | ASSERT    | assert | على أن/3; أن/3; بأن/3; على/2; :/2; "/1; قائلا/3 | -
جزم    | يجزم   | جازما   | جزم                            | ASSERT    | assert | بأن/3; أن/3; على أن; ب/2; : | -
أصرّ    | يصر    | مصرا    | إصرار                          | ASSERT    | assert | على أن/3; أن/3; بأن; على/1; : | -
ألحّ    | يلح    | ملحا    | إلحاح                          | ASSERT    | ask    | على أن/3; على/1; في/1 | -
أقسم   | يقسم   | مقسما   | قسم                            | ASSERT    | assert | أن/3; بأن/3; على أن/3; ب/1; :; " | -
حلف    | يحلف   | حالفا   | -                              | ASSERT    | assert | أن; بأن; على أن | -
كرّر    | يكرر   | مكررا   | تكرار                          | ASSERT    | assert | أن/3; بأن; على أن; :/2; "/2; قائلا; مفعول/1 | light
جدّد    | يجدد   | مجددا   | -                              | ASSERT    | assert | أن/3; بأن; على أن; :; مفعول/1 | light
ردّد    | يردد   | مرددا   | ترديد                          | ASSERT    | assert | أن; بأن; :/3; "/3; قائلا; مفعول/1 | -
ركّز    | يركز   | مركزا   | -                              | ASSERT    | assert | على أن/2 | -
أثبت   | يثبت   | -       | -                              | ASSERT    | assert | أن/1 | document evidence_blocks
برهن   | يبرهن  | -       | -                              | ASSERT    | assert | أن/1; على أن/1 | document evidence_blocks
تمسّك   | يتمسك  | متمسكا  | تمسّك                           | ASSERT    | assert | بأن/2; ب/1 | -
قطع    | يقطع   | قاطعا   | -                              | ASSERT    | assert | بأن/2 | -
حسم    | يحسم   | -       | -                              | ASSERT    | assert | بأن/1; :/1 | -
أجمع   | يجمع   | مجمعا   | إجماع                          | ASSERT    | assert | على أن/3; أن/1; على/2 | -
اتّفق   | يتفق   | متفقا   | -                              | AGREE     | assert | على أن/2; في أن/2 | -
تفاخر  | يتفاخر | متفاخرا | تفاخر                          | ASSERT    | assert | بأن/3; ب/1; : | -
تباهى  | يتباهى | متباهيا | تباهي                          | ASSERT    | assert | بأن/3; ب/1; : | -
افتخر  | يفتخر  | مفتخرا  | -                              | ASSERT    | assert | بأن/2 | belief
راهن   | يراهن  | مراهنا  | -                              | PREDICT   | assert | على أن/2; بأن/2 | belief

# --- REVEAL, ADMIT
كشف    | يكشف   | كاشفا   | كشف                            | REVEAL    | assert | أن/3; عن أن/3; بأن/3; :/3; "/2; قائلا/3; عن/2; سؤال; مفعول/1 | evidence_blocks negation_blocks_nominal
أفصح   | يفصح   | مفصحا   | إفصاح                          | REVEAL    | assert | عن أن/3; أن/3; بأن; :; عن/2; سؤال | negation_blocks_nominal
باح    | يبوح   | -       | بوح                            | REVEAL    | assert | بأن; ب/1 | -
سرّب    | يسرب   | مسربا   | تسريب/تسريبات                  | REVEAL    | assert | أن; بأن | -
فجّر    | يفجر   | مفجرا   | -                              | REVEAL    | assert | قائلا/1; :/1 | direct_only
أقرّ    | يقر    | مقرا    | إقرار                          | ADMIT     | assert | بأن/3; أن/3; ب/2; :; "; قائلا | -
اعترف  | يعترف  | معترفا  | اعتراف/اعترافات                | ADMIT     | assert | بأن/3; أن/3; ب/2; :; "; قائلا | -
سلّم    | يسلّم   | مسلّما   | -                              | ADMIT     | assert | بأن/1 | -
اعتذر  | يعتذر  | معتذرا  | اعتذار/اعتذارات                | EXPR      | assert | :; "; قائلا; عن/1; بأن/2 | -

# --- CLAIM: the reporter keeps a distance
زعم    | يزعم   | زاعما   | زعم، مزعم/مزاعم                | CLAIM     | claim  | أن/3; بأن/3; :; "; مفعول/2 | -
ادّعى   | يدّعي   | مدّعيا   | ادعاء/ادعاءات                  | CLAIM     | claim  | أن/3; بأن/3; على أن; :; "; مفعول/2 | -
روّج    | يروّج   | مروّجا   | -                              | CLAIM     | claim  | أن/2; بأن/2; ل/1 | -
أشاع   | يشيع   | مشيعا   | إشاعة/إشاعات، شائعة/شائعات     | CLAIM     | claim  | أن/3; بأن/3 | -
افترى  | يفتري  | مفتريا  | افتراء/افتراءات                | CLAIM     | claim  | أن/1; بأن/1 | -
تذرّع   | يتذرع  | متذرعا  | تذرّع                           | ARGUE     | claim  | بأن/3; ب/2 | -
تحجّج   | يتحجج  | متحججا  | -                              | ARGUE     | claim  | بأن/3; ب/2 | -
تعلّل   | يتعلل  | متعللا  | -                              | ARGUE     | claim  | بأن/3; ب/2 | -
ظنّ     | يظن    | ظانا    | ظنّ                             | THINK     | assert | أن/1; بأن/1 | belief
توهّم   | يتوهم  | متوهما  | -                              | CLAIM     | claim  | أن/1; بأن/1 | belief

# --- THINK, OPINE, PREDICT: opinion of a named or defined speaker
اعتقد  | يعتقد  | معتقدا  | اعتقاد                         | THINK     | assert | أن/2; بأن/2 | belief
رأى    | يرى    | رائيا   | رأي                            | THINK     | assert | أن/2; بأن/2; في/1; مفعول مفعول/1; :/1; "/1 | belief
اعتبر  | يعتبر  | معتبرا  | اعتبار                         | THINK     | assert | أن/3; بأن/3; مفعول مفعول/2; مفعول ب/1; مفعول من/1; :/2; "/2 | belief
ارتأى  | يرتئي  | مرتئيا  | -                              | THINK     | assert | أن/2 | belief
عدّ     | يعدّ    | عادّا    | -                              | THINK     | assert | أن/2; مفعول مفعول/1 | belief
قدّر    | يقدّر   | مقدّرا   | تقدير/تقديرات                  | THINK     | assert | أن/2; بأن/2; مفعول ب/2; على أن/1 | belief
حسب    | يحسب   | -       | -                              | THINK     | assert | أن/1 | belief
افترض  | يفترض  | مفترضا  | افتراض/افتراضات                | THINK     | assert | أن/1; بأن/1 | belief
تصوّر   | يتصوّر  | متصوّرا  | تصوّر                           | THINK     | assert | أن/1 | belief
أيقن   | يوقن   | -       | -                              | THINK     | assert | أن/1; بأن/1 | belief
ذهب    | يذهب   | ذاهبا   | -                              | THINK     | assert | إلى أن/2 | -
مال    | يميل   | -       | -                              | THINK     | assert | إلى أن/1 | belief
لاحظ   | يلاحظ  | ملاحظا  | ملاحظة/ملاحظات                 | OPINE     | assert | أن/2; بأن/2; :/2; "/2; مفعول/1 | belief
سجّل    | يسجل   | -       | -                              | OPINE     | assert | أن/1; بأن/1 | -
رصد    | يرصد   | -       | -                              | OPINE     | assert | أن/1 | -
حبّذ    | يحبذ   | محبذا   | -                              | OPINE     | assert | أن/1 | belief
رجّح    | يرجّح   | مرجّحا   | ترجيح/ترجيحات                  | PREDICT   | assert | أن/3; بأن/3; مفعول/2; :; " | belief
توقّع   | يتوقع  | متوقعا  | توقّع/توقعات                    | PREDICT   | assert | أن/3; بأن/3; مفعول/2; :; "; قائلا | belief
تنبّأ   | يتنبأ  | متنبئا  | تنبؤ/تنبؤات                    | PREDICT   | assert | بأن/3; أن/3; ب/2 | belief
تكهّن   | يتكهن  | متكهنا  | تكهّن/تكهنات                    | PREDICT   | assert | بأن/3; أن/3; ب/2 | belief
خمّن    | يخمن   | مخمنا   | تخمين/تخمينات                  | PREDICT   | assert | أن/2; بأن/2 | belief
استبعد | يستبعد | مستبعدا | استبعاد                        | PREDICT   | deny   | أن/3; بأن; مفعول/2; قائلا | belief
استشرف | يستشرف | مستشرفا | -                              | PREDICT   | assert | أن/1 | belief

# --- DESCRIBE, ACCUSE: object and predicate are the content
وصف    | يصف    | واصفا   | وصف                            | DESCRIBE  | assert | مفعول ب/3; مفعول بأن/3; ب/2; بأن/3; مفعول مفعول/1; سؤال/1; :/1; "/2 | -
شبّه    | يشبّه   | مشبّها   | تشبيه                          | DESCRIBE  | assert | مفعول ب/2; مفعول بأن | -
نعت    | ينعت   | ناعتا   | نعت/نعوت                       | DESCRIBE  | assert | مفعول ب/2; ب/2; مفعول بأن | -
صنّف    | يصنّف   | مصنّفا   | تصنيف/تصنيفات                  | DESCRIBE  | assert | مفعول على أن/2; مفعول ب/1; مفعول مفعول/2; مفعول من/1 | -
صوّر    | يصوّر   | مصوّرا   | -                              | DESCRIBE  | assert | مفعول على أن/2; مفعول بأن/2 | -
سمّى    | يسمّي   | مسمّيا   | -                              | DESCRIBE  | assert | مفعول مفعول/1; "/1 | quote_only
أسمى   | يسمي   | مسميا   | -                              | DESCRIBE  | assert | مفعول مفعول/1; "/1 | quote_only
عرّف    | يعرّف   | معرّفا   | -                              | DESCRIBE  | assert | مفعول بأن/1; مفعول على أن/1 | -
قيّم    | يقيّم   | مقيّما   | تقييم/تقييمات                  | DESCRIBE  | assert | مفعول بأن/1 | -
اتّهم   | يتّهم   | متّهما   | اتهام/اتهامات، تهمة/تهم        | ACCUSE    | assert | مفعول ب/3; مفعول بأن/3; ب/3; بأن/3 | -
حمّل    | يحمّل   | محمّلا   | تحميل                          | ACCUSE    | assert | مفعول مفعول/2 | -
لام    | يلوم   | لائما   | لوم                            | ACCUSE    | assert | مفعول على/2; مفعول لأن/2; على/1 | -
رمى    | يرمي   | -       | -                              | ACCUSE    | assert | مفعول بأن/1 | -
عاتب   | يعاتب  | معاتبا  | -                              | ACCUSE    | assert | :; قائلا | quote_only
وبّخ    | يوبّخ   | موبّخا   | توبيخ                          | ACCUSE    | assert | :; قائلا; مفعول ب/1 | quote_only

# --- DENY
نفى    | ينفي   | نافيا   | نفي                            | DENY      | deny   | أن/3; بأن; :; "; مفعول/2; قائلا | -
أنكر   | ينكر   | منكرا   | إنكار                          | DENY      | deny   | أن/3; بأن; مفعول/2; : | -
كذّب    | يكذّب   | مكذّبا   | تكذيب                          | DENY      | deny   | أن; مفعول/1; :/1 | -
فنّد    | يفند   | مفندا   | تفنيد                          | DENY      | deny   | أن; مفعول/1 | -
دحض    | يدحض   | داحضا   | دحض                            | DENY      | deny   | أن/1; مفعول/1 | -
تبرّأ   | يتبرأ  | متبرئا  | -                              | DENY      | deny   | من/1 | quote_only
تنصّل   | يتنصل  | متنصلا  | -                              | DENY      | deny   | من/1 | quote_only

# --- DOUBT, CRITICISE, CONDEMN, PRAISE: only with words of the speaker in quotation marks
شكّك    | يشكّك   | مشكّكا   | تشكيك                          | DOUBT     | assert | في أن/2; بأن/2; في/2; ب/1; قائلا | -
ارتاب  | يرتاب  | مرتابا  | -                              | DOUBT     | assert | في أن/1; من أن/1 | belief
استغرب | يستغرب | مستغربا | استغراب                        | DOUBT     | assert | أن/2; من أن/2; سؤال/2; مفعول/1; من/1; :; قائلا | quote_only
تعجّب   | يتعجب  | متعجبا  | -                              | DOUBT     | assert | من أن/2; سؤال/2; :; قائلا | quote_only
استنكر | يستنكر | مستنكرا | استنكار                        | CONDEMN   | assert | مفعول/1; أن/1; :; قائلا | quote_only
ندّد    | يندد   | منددا   | تنديد                          | CONDEMN   | assert | ب/2; بأن; :; قائلا | quote_only
أدان   | يدين   | مدينا   | إدانة                          | CONDEMN   | assert | مفعول/2; :; قائلا | quote_only
دان    | يدين   | -       | -                              | CONDEMN   | assert | مفعول/2; :; قائلا | quote_only
شجب    | يشجب   | شاجبا   | شجب                            | CONDEMN   | assert | مفعول/2; :; قائلا | quote_only
استهجن | يستهجن | مستهجنا | استهجان                        | CONDEMN   | assert | مفعول/2; أن/1; :; قائلا | quote_only
انتقد  | ينتقد  | منتقدا  | انتقاد/انتقادات                | CRITICISE | assert | مفعول/2; :; "; قائلا | quote_only
هاجم   | يهاجم  | -       | -                              | CRITICISE | assert | مفعول ب/1; :; قائلا | quote_only
سخر    | يسخر   | ساخرا   | سخرية                          | CRITICISE | assert | من/1; :; "; قائلا | quote_only
تهكّم   | يتهكم  | متهكما  | -                              | CRITICISE | assert | :; "; قائلا | quote_only
احتجّ   | يحتج   | محتجا   | احتجاج                         | REFUSE    | assert | بأن/2; :; قائلا | -
اعترض  | يعترض  | معترضا  | اعتراض                         | REFUSE    | assert | بأن/2; على أن/1; :; قائلا | -
أشاد   | يشيد   | مشيدا   | إشادة                          | PRAISE    | assert | ب/2; :; "; قائلا | quote_only
أثنى   | يثني   | مثنيا   | ثناء                           | PRAISE    | assert | على/2; :; قائلا | quote_only
امتدح  | يمتدح  | ممتدحا  | امتداح                         | PRAISE    | assert | مفعول/2; :; قائلا | quote_only
مدح    | يمدح   | مادحا   | مدح                            | PRAISE    | assert | مفعول/2; :; قائلا | quote_only
ثمّن    | يثمّن   | مثمّنا   | تثمين                          | PRAISE    | assert | مفعول/2; : | quote_only
حيّا    | يحيّي   | محيّيا   | -                              | PRAISE    | assert | مفعول/1; : | quote_only
رحّب    | يرحّب   | مرحّبا   | ترحيب                          | PRAISE    | assert | ب/2; :; "; قائلا | quote_only
هنّأ    | يهنّئ   | مهنّئا   | تهنئة/تهاني                    | PRAISE    | assert | مفعول ب/1; :; "; قائلا | quote_only
بارك   | يبارك  | مباركا  | -                              | PRAISE    | assert | مفعول/1; :; قائلا | quote_only
شكر    | يشكر   | شاكرا   | شكر                            | PRAISE    | assert | مفعول على/1; :; قائلا | quote_only
دافع   | يدافع  | مدافعا  | دفاع                           | ARGUE     | assert | عن/1; بأن; :; قائلا/3 | quote_only

# --- EXPR, HOPE, FEAR: expressing a feeling, a wish, a fear
أعرب   | يعرب   | معربا   | إعراب                          | EXPR      | assert | عن/3; عن أن/3; :; "; قائلا/3 | -
عبّر    | يعبّر   | معبّرا   | تعبير/تعبيرات                  | EXPR      | assert | عن/3; عن أن/3; :; "; قائلا/3; سؤال/1 | -
أبدى   | يبدي   | مبديا   | إبداء                          | EXPR      | assert | مفعول/2; مفعول من أن/2; مفعول بأن/1; : | -
أظهر   | يظهر   | مظهرا   | إظهار                          | EXPR      | assert | أن/2; سؤال/1 | evidence_blocks document
أسف    | يأسف   | آسفا    | أسف                            | EXPR      | assert | لأن/2; أن/1; ل/2; على/1; : | -
تأسّف   | يتأسف  | متأسفا  | تأسّف                           | EXPR      | assert | لأن/2; ل/2; على/1 | -
اشتكى  | يشتكي  | مشتكيا  | شكوى/شكاوى                     | EXPR      | assert | من أن/3; أن/3; بأن; من/2; :; "; قائلا | -
شكا    | يشكو   | شاكيا   | -                              | EXPR      | assert | من أن/3; أن; من/2; : | -
تذمّر   | يتذمر  | متذمرا  | تذمّر                           | EXPR      | assert | من أن/2; من/2; : | -
نعى    | ينعى   | ناعيا   | نعي                            | EXPR      | assert | مفعول/1; :; قائلا | quote_only
رثى    | يرثي   | راثيا   | رثاء                           | EXPR      | assert | مفعول/1; :; قائلا | quote_only
تمنّى   | يتمنى  | متمنيا  | تمني/تمنيات، أمنية/أمنيات      | HOPE      | assert | أن/3; بأن; مفعول/1; ل مخاطب مفعول/1; :; "; قائلا | belief
أمل    | يأمل   | آملا    | أمل/آمال                       | HOPE      | assert | أن/2; في أن/3; بأن; في/2; ب/1; ل/1 | belief
رجا    | يرجو   | راجيا   | رجاء                           | HOPE      | ask    | أن/2; من مخاطب أن/2; مفعول/1; من مخاطب مفعول/1 | belief
خشي    | يخشى   | -       | خشية                           | FEAR      | assert | أن/2; من أن/2; من/1 | belief
تخوّف   | يتخوف  | متخوفا  | تخوّف/تخوفات، مخاوف/مخاوف       | FEAR      | assert | من أن/3; أن/2; من/2 | belief
حذّر    | يحذّر   | محذّرا   | تحذير/تحذيرات                  | WARN      | assert | من أن/3; بأن/3; أن/3; مخاطب من أن/3; مخاطب من/2; من/2; :/3; "/3; قائلا/3; مفعول/1 | -
أنذر   | ينذر   | منذرا   | إنذار/إنذارات                  | WARN      | assert | مخاطب بأن/2; مخاطب ب/1; بأن/2 | evidence_blocks

# --- THREAT, PROMISE
هدّد    | يهدّد   | مهدّدا   | تهديد/تهديدات                  | THREAT    | threat | بأن/3; ب/3; مخاطب ب/3; مخاطب بأن/3; :; "; قائلا | -
توعّد   | يتوعد  | متوعدا  | توعّد، وعيد                     | THREAT    | threat | بأن/3; ب/3; مخاطب ب/3; مخاطب بأن; :/3; "/3; قائلا; مفعول/1 | -
لوّح    | يلوّح   | ملوّحا   | تلويح                          | THREAT    | threat | بأن/3; ب/2; إلى أن | -
وعد    | يعد    | واعدا   | وعد/وعود                       | PROMISE   | assert | بأن/3; أن/2; ب/2; مخاطب بأن/3; مخاطب ب/2; :; " | -
تعهّد   | يتعهد  | متعهدا  | تعهّد/تعهدات                    | PROMISE   | assert | بأن/3; أن/3; ب/2; على أن; :; "; قائلا | -
التزم  | يلتزم  | ملتزما  | -                              | PROMISE   | assert | بأن/1 | -
تكفّل   | يتكفل  | متكفلا  | -                              | PROMISE   | assert | بأن/1 | -
عاهد   | يعاهد  | معاهدا  | -                              | PROMISE   | assert | مخاطب على أن/2; مخاطب بأن | -
ضمن    | يضمن   | ضامنا   | -                              | PROMISE   | assert | أن/1; بأن/1 | -

# --- DEMAND, CALL, ORDER, ADVISE: asking
طالب   | يطالب  | مطالبا  | مطالبة/مطالبات، مطلب/مطالب     | DEMAND    | ask    | بأن/3; ب/3; مخاطب بأن/3; مخاطب ب/3; أن/3; مخاطب أن; :/2; قائلا | -
طلب    | يطلب   | طالبا   | طلب/طلبات                      | DEMAND    | ask    | أن/3; من مخاطب أن/3; إلى مخاطب أن/3; من مخاطب مفعول/2; إلى مخاطب مفعول/2; مفعول/2; بأن; :; " | -
التمس  | يلتمس  | ملتمسا  | التماس/التماسات                | DEMAND    | ask    | من مخاطب أن; من مخاطب مفعول/1; مفعول/1 | -
اشترط  | يشترط  | مشترطا  | اشتراط                         | DEMAND    | ask    | أن/3; مفعول/2; على مخاطب أن | -
دعا    | يدعو   | داعيا   | دعوة/دعوات                     | CALL      | ask    | إلى/3; مخاطب إلى/3; إلى أن/3; مخاطب إلى أن/3; أن/2; مخاطب أن/2; ل/2; مخاطب ل/2; ل مخاطب ب/2; :/2; "/2; قائلا; بأن/1 | -
ناشد   | يناشد  | مناشدا  | مناشدة/مناشدات                 | CALL      | ask    | مخاطب أن/3; مخاطب بأن/3; مخاطب ب/3; مخاطب إلى/1; مخاطب مفعول/2; مخاطب :/2; قائلا | -
حثّ     | يحث    | حاثا    | حثّ                             | CALL      | ask    | مخاطب على/3; مخاطب على أن/3; على/2; مخاطب أن | -
حضّ     | يحض    | حاضا    | حضّ                             | CALL      | ask    | مخاطب على/3; مخاطب على أن/3; على/2 | -
أهاب   | يهيب   | مهيبا   | إهابة                          | CALL      | ask    | ب مخاطب أن/3; ب مخاطب إلى/2; ب مخاطب ب/2; ب مخاطب مفعول/1 | -
نادى   | ينادي  | مناديا  | نداء/نداءات                    | CALL      | ask    | ب/2; بأن/3; :/1; "/1 | -
توسّل   | يتوسل  | متوسلا  | -                              | CALL      | ask    | إلى مخاطب أن/2; مخاطب أن/2; إلى مخاطب مفعول/1; : | -
ترجّى   | يترجى  | مترجيا  | -                              | CALL      | ask    | مخاطب أن/2; أن | -
استعطف | يستعطف | -       | -                              | CALL      | ask    | مخاطب أن | -
استحثّ  | يستحث  | مستحثا  | -                              | CALL      | ask    | مخاطب على/2 | -
شجّع    | يشجّع   | مشجّعا   | -                              | CALL      | ask    | مخاطب على/1; مخاطب على أن/2 | -
ابتهل  | يبتهل  | مبتهلا  | -                              | CALL      | ask    | إلى مخاطب أن/2 | -
أمر    | يأمر   | آمرا    | أمر/أوامر                      | ORDER     | ask    | ب/2; بأن/3; مخاطب ب/2; مخاطب بأن/3; أن/2; مخاطب أن/1 | -
أوعز   | يوعز   | موعزا   | إيعاز                          | ORDER     | ask    | إلى مخاطب ب/3; ل مخاطب ب/3; بأن/3; ب/3; إلى مخاطب أن | -
وجّه    | يوجّه   | موجّها   | توجيه/توجيهات                  | ORDER     | ask    | ب/2; بأن/3; مخاطب ب/2; مخاطب بأن/2; قائلا/1 | light
أوصى   | يوصي   | موصيا   | توصية/توصيات                   | ADVISE    | ask    | بأن/3; ب/3; مخاطب ب/2; مخاطب بأن/2; : | -
نصح    | ينصح   | ناصحا   | نصح، نصيحة/نصائح               | ADVISE    | ask    | ب/2; بأن/3; مخاطب ب/3; مخاطب بأن/3; مخاطب أن; :; "; قائلا | -
اقترح  | يقترح  | مقترحا  | اقتراح/اقتراحات، مقترح/مقترحات | ADVISE    | ask    | أن/3; بأن/3; مفعول/2; على مخاطب أن; على مخاطب مفعول/1; :; " | -
سأل    | يسأل   | سائلا   | سؤال/أسئلة                     | ASK       | ask    | سؤال/3; مخاطب سؤال/3; عن/2; مخاطب عن/2; :/3; "/3; مخاطب :/3; مخاطب "/3; مخاطب أن/1; قائلا | -
تساءل  | يتساءل | متسائلا | تساؤل/تساؤلات                  | ASK       | ask    | سؤال/3; عن/2; :/3; "/3; قائلا/3; حول/1 | -
استفسر | يستفسر | مستفسرا | استفسار/استفسارات              | ASK       | ask    | عن/2; سؤال/3; : | -
استفهم | يستفهم | مستفهما | استفهام                        | ASK       | ask    | عن/2; سؤال/3 | -
استعلم | يستعلم | مستعلما | -                              | ASK       | ask    | عن/2; سؤال/3 | -

# --- ARGUE
جادل   | يجادل  | مجادلا  | -                              | ARGUE     | assert | بأن/3; أن/2 | -
حاجج   | يحاجج  | محاججا  | محاججة                         | ARGUE     | assert | بأن/3 | -
استدلّ  | يستدل  | مستدلا  | -                              | ARGUE     | assert | بأن/1 | -
استشهد | يستشهد | مستشهدا | -                              | CITE      | assert | قائلا; :/1; ب/1 | quote_only
اقتبس  | يقتبس  | مقتبسا  | اقتباس/اقتباسات                | CITE      | assert | "; : | quote_only

# --- RELAY: the subject passes on, the source stands after عن or إلى
نقل    | ينقل   | ناقلا   | نقل                            | RELAY     | assert | أن/3; بأن; :/3; "/2 | relay
نسب    | ينسب   | ناسبا   | -                              | RELAY     | assert | أن/2; مفعول إلى/1 | relay
أسند   | يسند   | -       | -                              | RELAY     | assert | أن/1 | relay
أورد   | يورد   | موردا   | إيراد                          | RELAY     | assert | أن/3; بأن; :/2; "/2; مفعول/1 | -
تناقل  | يتناقل | متناقلا | تناقل                          | RELAY     | assert | أن/3; مفعول عن/2; مفعول أن/2; مفعول/1 | media
تداول  | يتداول | متداولا | تداول                          | RELAY     | assert | أن/2; مفعول عن/2; مفعول أن/2 | media
روى    | يروي   | راويا   | رواية/روايات                   | NARR      | assert | أن/3; بأن; سؤال/2; :/3; "/3; قائلا/3; مفعول/1 | -
حكى    | يحكي   | حاكيا   | حكاية/حكايات                   | NARR      | assert | أن/3; سؤال/2; :/3; "/2; قائلا; عن/1 | -
سرد    | يسرد   | ساردا   | سرد                            | NARR      | assert | أن; سؤال/2; :; مفعول/1 | -

# --- WRITE, PUBLISH
كتب    | يكتب   | كاتبا   | كتابة                          | WRITE     | assert | أن/2; بأن; :/3; "/3; قائلا/3 | direct_only
غرّد    | يغرد   | مغردا   | تغريدة/تغريدات                 | WRITE     | assert | أن; بأن; :/3; "/3; قائلا/3 | direct_only
دوّن    | يدوّن   | مدوّنا   | تدوينة/تدوينات                 | WRITE     | assert | :/3; "/3; قائلا/3 | direct_only
نشر    | ينشر   | ناشرا   | -                              | PUBLISH   | assert | أن/2; :/1; "/1; مفعول أن/1 | media
عنون   | يعنون  | معنونا  | -                              | DOC       | assert | :/2; "/2; ب/1 | quote_only
خطّ     | يخط    | -       | -                              | WRITE     | assert | :/1 | direct_only

# --- DOC: a text as source
جاء    | يجيء   | -       | -                              | DOC       | assert | أن/2; :/3; "/2 | document source_in
ورد    | يرد    | -       | -                              | DOC       | assert | أن/2; :/2; "/2; عن/1; عن أن/2; بأن/2 | document source_in
نصّ     | ينصّ    | ناصّا    | -                              | DOC       | assert | على أن/3; أن/2; على/2; :/2; "/2 | document
تضمّن   | يتضمّن  | متضمّنا  | -                              | DOC       | assert | أن/2; :/1; "/1 | document
أدرج   | يدرج   | مدرجا   | -                              | DOC       | assert | أن/2 | document
قضى    | يقضي   | قاضيا   | -                              | RULE      | assert | بأن/2; ب/1 | document
أفتى   | يفتي   | مفتيا   | إفتاء، فتوى/فتاوى              | RULE      | assert | بأن/3; أن/2; ب/1; على أن | -
شهد    | يشهد   | شاهدا   | شهادة/شهادات                   | TESTIFY   | assert | بأن/3; أن/2; على أن/2 | -
علم    | يعلم   | عالما   | -                              | LEARN     | assert | أن/1; بأن/1 | media

# --- MANNER
هتف    | يهتف   | هاتفا   | هتاف/هتافات                    | MANNER    | assert | :/3; "/3; قائلا/3; ب/1 | quote_only
صرخ    | يصرخ   | صارخا   | صراخ                           | MANNER    | assert | :/3; "/3; قائلا/3; ب/1 | direct_only
صاح    | يصيح   | صائحا   | صياح                           | MANNER    | assert | :/3; "/3; قائلا/3 | direct_only
همس    | يهمس   | هامسا   | -                              | MANNER    | assert | :/3; "/3; قائلا/3; أن/1; بأن/1 | direct_only
تمتم   | يتمتم  | متمتما  | -                              | MANNER    | assert | :/3; "/3; قائلا/3; ب/1 | direct_only
غمغم   | يغمغم  | مغمغما  | -                              | MANNER    | assert | :/3; "/3; قائلا | direct_only
مازح   | يمازح  | ممازحا  | -                              | MANNER    | assert | :; "; قائلا/3; مخاطب :; مخاطب قائلا | direct_only
مزح    | يمزح   | مازحا   | -                              | MANNER    | assert | :/3; "/3; قائلا/3; بأن | direct_only
ضحك    | يضحك   | ضاحكا   | -                              | MANNER    | assert | :/2; "/1; قائلا/3 | direct_only
بكى    | يبكي   | باكيا   | -                              | MANNER    | assert | قائلا/2 | direct_only
تنهّد   | يتنهد  | متنهدا  | -                              | MANNER    | assert | قائلا/2; :/2 | direct_only
غنّى    | يغني   | -       | -                              | MANNER    | assert | :/1; "/1 | direct_only
أنشد   | ينشد   | منشدا   | -                              | MANNER    | assert | :/2; "/1; قائلا | direct_only
قاطع   | يقاطع  | مقاطعا  | -                              | MANNER    | assert | قائلا/2; :/1 | direct_only
تهامس  | يتهامس | -       | -                              | MANNER    | assert | بأن; : | direct_only

# --- telling and knowing under negation: only with an embedded question
حدّد    | يحدّد   | محدّدا   | -                              | CLAR      | assert | سؤال/2 | negated_only
عرف    | يعرف   | -       | -                              | THINK     | assert | سؤال/2 | negated_only
درى    | يدري   | -       | -                              | THINK     | assert | سؤال/2 | negated_only
علِم    | يعلم   | -       | -                              | THINK     | assert | سؤال/2 | negated_only

# --- look like cues and are none
بدا    | يبدو   | باديا   | -                              | NONE      | assert | - | control
عنى    | يعني   | -       | -                              | NONE      | assert | - | control
دلّ     | يدل    | دالا    | -                              | NONE      | assert | - | control
قدّم    | يقدّم   | مقدّما   | -                              | NONE      | assert | - | control light
وجد    | يجد    | -       | -                              | NONE      | assert | - | control
توصّل   | يتوصل  | متوصلا  | -                              | CONCL     | assert | - | control
أدرك   | يدرك   | مدركا   | -                              | THINK     | assert | - | control
رفض    | يرفض   | رافضا   | -                              | REFUSE    | assert | - | control
تراجع  | يتراجع | متراجعا | -                              | DENY      | assert | - | control
تحدّى   | يتحدى  | متحديا  | -                              | THREAT    | assert | - | control
أطلق   | يطلق   | مطلقا   | -                              | NONE      | assert | - | control light
اكتشف  | يكتشف  | مكتشفا  | -                              | NONE      | assert | - | control
تأكّد   | يتأكد  | متأكدا  | -                              | NONE      | assert | - | control
أقنع   | يقنع   | مقنعا   | -                              | NONE      | assert | - | control
قرّر    | يقرر   | مقررا   | -                              | ANNOUNCE  | assert | - | control
حكم    | يحكم   | حاكما   | -                              | RULE      | assert | - | control
وافق   | يوافق  | موافقا  | -                              | AGREE     | assert | - | control
"""  # noqa: E501

_HOMOGRAPHS = """
ذكر: ذكر ذكرا
أفاد: مفيد مفيدا مفيدة
تحدّث: متحدث متحدثة متحدثين
أخبر: مخبر أخبار
أبلغ: يبلغ تبلغ مبلغ مبلغا أبلغ
بلّغ: بلغ بلغت يبلغ تبلغ بلغوا بلغا بلغنا
أعلم: يعلم تعلم نعلم أعلم يعلمون معلم معلما معلمة معلمين معلمات إعلام معلمون
أخطر: أخطر يخطر تخطر
أشعر: يشعر تشعر أشعر نشعر يشعرون يشعروا
أطلع: مطلع مطلعا يطلع مطلعة مطلعين
حدّث: حدث يحدث تحدث حدثت حدثا
أذاع: مذيع مذيعة
أضاف: إضافة مضيف مضيفة مضيفين
تابع: متابعة متابعين متابعون متابع
زاد: يزيد تزيد زادت
مضى: يمضي مضت
عقّب: عقب
علّق: علقت
ردّ: رد يرد ترد
أوضح: أوضح
بيّن: بين بينا بينه بينهم بينها بيننا بينهما بينكم بينك بيني بينهن
أبان: مبين ابن
عزا: عزت
أرجع: يرجع ترجع مرجع مرجعا يرجعون
اختصر: مختصرا
خلص: خالص خالصة خالصا
أشار: مشير إشارة
أبرز: أبرز يبرز تبرز أبرزت
أومأ: يومي يوميا يومين أوما
ذكّر: ذكر ذكرت يذكر تذكر ذكروا يذكرون مذكرة
أصرّ: مصر مصرين مصران أصر
ألحّ: ملح ملحة ملحا ألحت
أقسم: يقسم تقسم قسم قسما
حلف: حلف حلفا
كرّر: تكرار مكررة
جدّد: مجددا تجديد
ركّز: مركز مركزا مركزة
قطع: قطع
أجمع: أجمع يجمع تجمع مجمع مجمعا يجمعون أجمعت إجماع
كشف: كشف كشفا
أقرّ: مقر مقرا أقر مقرات
سلّم: سلم مسلم مسلما مسلمة مسلمين مسلمون
ادّعى: مدعي مدع مدعين مدعون يدع تدع ادعاء
روّج: مروج
أشاع: يشيع
ظنّ: ظن
رأى: ير تر رأي رأيا
اعتبر: اعتبار اعتبارا يعتبر تعتبر
عدّ: يعد تعد عد عدت عدة نعد أعد عدا عدوا عدنا عاد عادا عادة عدن
قدّر: قدر يقدر تقدر نقدر قدرا قدرة مقدرة قدرات مقدرا أقدر تقدير
حسب: حسب تحسب يحسب حسبنا
افترض: يفترض
ذهب: ذهب
مال: مال مالي مالية
وصف: صف
شبّه: شبه يشبه تشبه
نعت: نعت
صوّر: صور مصور صورا صورة مصورة
سمّى: سمي سميت
أسمى: أسمى اسمي أسما
عرّف: عرف يعرف تعرف عرفت
قيّم: قيم يقيم مقيم قيمة مقيمين مقيما تقيم
اتّهم: متهم متهما متهمين متهمون متهمة
حمّل: حمل يحمل تحمل حملت حملة محمل حملوا يحملون حملات حملا
لام: لام لائم
نفى: نفي
أنكر: منكر منكرا
كذّب: كذب يكذب تكذب كذبت
أدان: مدين مدينة يدين تدين
دان: دان يدين تدين دين دنا
انتقد: منتقد منتقدين
هاجم: مهاجم
سخر: ساخر ساخرة
احتجّ: محتج محتجين محتجون
ثمّن: ثمن ثمنا
حيّا: حيا يحيي حيي حيينا
رحّب: مرحبا
هنّأ: هنا هنات هنانا
بارك: مبارك مباركة
شكر: شكر شكرا
دافع: مدافع دفاع مدافعين
عبّر: عبر عبرت تعبير يعبر تعبر معبر عبروا
أبدى: مبدي أبدا
أظهر: يظهر تظهر مظهر مظهرا
أسف: أسف أسفا
شكا: شكا
تمنّى: تمن
أمل: أمل أملا أملت أملنا
رجا: رجا نرجو أرجو
تخوّف: مخاوف
أنذر: ينذر تنذر
هدّد: مهدد مهددة
وعد: يعد تعد نعد وعد واعدة واعد أعد
التزم: ملتزما
عاهد: معاهد
ضمن: ضمن يضمن تضمن
طالب: طالب مطالب طالبا طالبة طالبات مطالبين طالبت
طلب: طلب طلبا طالبا طالب طالبة طالبات
دعا: دعت يدع تدع دعنا دعونا داع
حثّ: حث
أهاب: مهيب مهيبة
نادى: نادي نادينا
شجّع: مشجع مشجعين مشجعون
أمر: أمر أمرا أمرت أمرنا
وجّه: وجه وجها موجه موجهة وجهت وجوه
اقترح: مقترح مقترحا مقترحات
سأل: سائل سؤال مسائل
استشهد: استشهد استشهدت استشهدوا
نقل: نقل ينقل ناقل ناقلة ناقلات تنقل
نسب: نسب نسبة نسبا
أورد: مورد يورد موردا إيراد
تداول: متداولة تداول تداولات
روى: رواية راوي رواي
حكى: حكاية
سرد: سرد
كتب: كتب كاتب كاتبة كتبا كاتبات كتابة كاتبا
غرّد: مغرد مغردين مغردون
دوّن: دون دونا مدون مدونة مدونين دونت دونه دونها دونك دونهم
نشر: نشر ناشر ناشرين
خطّ: خط خطا خطوا خطوة خطت يخط
جاء: جاءت
ورد: ورد يرد ترد
نصّ: نص نصا ناصر
أدرج: مدرج مدرجا مدرجة
قضى: قاضي قاض قاضيا
أفتى: مفتي مفت مفتين إفتاء
شهد: شهد يشهد تشهد شهدت شاهد شاهدا شاهدة شهادة
علم: علم عالم عالمي علما عالمين عالما عالمة يعلم تعلم
هتف: هاتف هاتفا هاتفي
صرخ: صارخ صارخا صارخة
صاح: صاح
أنشد: منشد
حدّد: محدد محددة
أطلق: مطلق مطلقا
"""

VERBS: tuple[Verb, ...] = parse_verbs(_TABLE, _HOMOGRAPHS)

# Verbs that lists of reporting verbs hold and this one leaves out, by the reason.
_EXCLUDED = {
    "the subject presents or treats a topic; there is no content (ناقش, بحث are alike)": """
        استعرض تطرّق تناول عرض أسهب أوجز أجمل ذيّل أثار ساق احتكم نافح
    """,
    "an act, not a report of words": """
        أصدر تبنّى أعطى أجاز حمل شارك وقّع وثّق أدخل استدعى أوصل أرسل
        أفشى أماط تحفّظ امتنع شاطر خالف صادق عارض أيّد عزّى شتم جحد
        أوعد استبشر
    """,
    "questioning or writing to somebody, without the words": """
        استجوب راسل أبرق تلا
    """,
    "no cue in any construction": """
        نمّ ارتضى
    """,
    "the passive of سأل, which its row generates": """
        سُئل
    """,
}

EXCLUDED: dict[str, str] = {lemma: reason for reason, lemmas in _EXCLUDED.items() for lemma in lemmas.split()}
