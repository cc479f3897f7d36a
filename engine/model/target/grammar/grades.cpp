#include "model/target/grammar/grades.hpp"

#include "model/target/grammar/measure.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/words.hpp"

namespace jixiao::grammar {
namespace {

struct GradeWord {
    char const* scale = "";
    int rank = 0;
};

/// Grades that are words; a higher rank is a better grade. 优良 is what 良 and better are.
constexpr auto grade_words = word_table([] {
    return std::to_array<WordRow<GradeWord>>({
        {{"", 4}, "优秀 优 优等"},
        {{"", 3}, "良好 良 优良 良等"},
        {{"", 2}, "中等 中"},
        {{"", 1}, "合格 及格 达标"},
        {{"", 0}, "不合格 不及格 差 较差"},
        {{"甲", -1}, "甲级 甲等 甲"},
        {{"甲", -2}, "乙级 乙等"},
        {{"甲", -3}, "丙级 丙等"},
        {{"级别", 5}, "国家级"},
        {{"级别", 4}, "省级"},
        {{"级别", 3}, "市级"},
        {{"级别", 2}, "区级 县级"},
        {{"级别", 1}, "乡级"},
        {{"星", 1}, "一星"},
        {{"类", -1}, "Ⅰ类 I类"},
        {{"类", -2}, "II类"},
        {{"类", -3}, "III类"},
        {{"类", -4}, "IV类"},
        {{"类", -5}, "V类"},
        {{"级", -1}, "I级"},
        {{"级", -2}, "II级"},
        {{"级", -3}, "III级"},
        {{"级", -4}, "IV级"},
        {{"级", -5}, "V级"},
        {{"字母", -1}, "A级"},
        {{"字母", -2}, "B级"},
        {{"字母", -3}, "C级"},
        {{"字母", -4}, "D级"},
        {{"A", 2}, "AA AA级"},
        {{"A", 3}, "AAA AAA级"},
        {{"A", 4}, "AAAA AAAA级"},
        {{"A", 5}, "AAAAA AAAAA级"},
    });
});

/// 三星, 5A级, 一级, 二等奖: a number and the scale it counts on.
constexpr auto scales = word_table([] {
    return std::to_array<WordRow<GradeWord>>(
        {{{"星", 1}, "星级 星"}, {{"A", 1}, "A级 A"}, {{"级", -1}, "级"}, {{"等", -1}, "等奖 等"}});
});

struct CountedGrade {
    GradeWord grade;
    std::size_t end = 0;
};

/// A counted grade's rank: more stars are better, a smaller 级 or 等 is.
std::optional<CountedGrade> read_counted(Input const& input, std::size_t at) {
    auto const number = read_number(input, at);
    if (!number || number->low.scale() != 0 || number->low != number->high || number->more)
        return std::nullopt;
    if (number->low < Decimal{1} || number->low > Decimal{20}) return std::nullopt;
    auto const scale = find_word(scales, input, number->end);
    if (!scale) return std::nullopt;
    auto const [name, rank] = scale->meaning;
    return CountedGrade{{name, rank * static_cast<int>(number->low.coefficient())}, scale->end};
}

std::optional<CountedGrade> read_worded(Input const& input, std::size_t at) {
    auto const word = find_word(grade_words, input, at);
    if (!word) return std::nullopt;
    return CountedGrade{word->meaning, word->end};
}

std::optional<CountedGrade> read_any(Input const& input, std::size_t at) {
    if (auto grade = read_counted(input, at)) return grade;
    return read_worded(input, at);
}

auto const noun =
    x3::omit[-(x3::lit("等次") | "等级" | "档次" | "级别" | "标准" | "水平" | "水质")];

}  // namespace

FirstCharacters const& first_of_grades() {
    static FirstCharacters const first = [] {
        FirstCharacters all = grade_words.first;
        all.add(first_of_numbers());
        all.add(first_of_words_before());
        return all;
    }();
    return first;
}

std::optional<PlacePhrase> read_place(Input const& input, std::size_t at) {
    static constexpr std::string_view nth = "第", among = "前";
    static auto const place_noun = x3::omit[x3::lit("名") | "位"];
    if (input.starts(at, nth)) {
        auto const number = read_number(input, at + nth.size());
        if (!number || number->low.scale() != 0 || number->low != number->high || number->more ||
            !number->unit.empty() || number->low < Decimal{1})
            return std::nullopt;
        auto const end = run(input, number->end, place_noun).value_or(number->end);
        // 第三方 and 第二季度 are other words.
        if (end == number->end && !ends_clause(input.from(end))) return std::nullopt;
        return PlacePhrase{{number->low, {}}, end};
    }
    if (!input.starts(at, among)) return std::nullopt;
    auto const measure = read_measure(input, at + among.size());
    if (!measure || measure->low != measure->high || !measure->per.word.empty())
        return std::nullopt;
    if (measure->unit == "%") return PlacePhrase{{measure->low, "%"}, measure->end};
    auto const counts_places =
        measure->known == nullptr || measure->unit == "名" || measure->unit == "位";
    if (!counts_places || measure->low.scale() != 0 || measure->low < Decimal{1})
        return std::nullopt;
    return PlacePhrase{{measure->low, {}}, measure->end};
}

bool says_grade(std::string_view words) {
    return ends_with_one_of(
        words, {"达到", "达", "评为", "评定为", "获评", "保持", "为", "获得", "获", "升至", "评"});
}

bool ends_clause(std::string_view rest) {
    return rest.empty() || rest[0] == ',' || rest[0] == ';' || rest[0] == ')' ||
           rest.starts_with("。") || rest.starts_with("、");
}

std::optional<GradePhrase> read_grade(Input const& input, std::size_t at) {
    if (!first_of_grades().begin(input.from(at))) return std::nullopt;
    auto const before = read_word_before(input, at);
    auto const begin = before ? before->end : at;
    auto const grade = read_any(input, begin);
    if (!grade) return std::nullopt;
    auto const noun_end = run(input, grade->end, noun).value_or(grade->end);
    auto const behind = read_word_behind(input, noun_end);
    auto const last = behind ? behind->end : noun_end;
    GradePhrase phrase;
    phrase.end = run(input, last, noun).value_or(last);
    // 合格率, 一级公路, 优化 and 二级以上医院 are other words.
    if (!ends_clause(input.from(phrase.end))) return std::nullopt;

    auto& ordinal = phrase.ordinal;
    ordinal.scale = grade->grade.scale;
    ordinal.rank = grade->grade.rank;
    ordinal.grade = input.text.substr(begin, grade->end - begin);
    if (ordinal.scale == "星" && ordinal.grade.ends_with("级"))
        ordinal.grade.resize(ordinal.grade.size() - std::string_view{"级"}.size());
    ordinal.stated = !before && !behind;
    if (before || behind) ordinal.relation = relation_of((before ? before : behind)->compare);
    if (ordinal.grade == "优良" && ordinal.stated) {
        ordinal.relation = Relation::at_least;
        ordinal.stated = false;
    }
    phrase.number = span_of(begin, grade->end);
    if (before) phrase.relation = span_of(at, before->end);
    if (!before && behind) phrase.relation = span_of(noun_end, behind->end);
    return phrase;
}

}  // namespace jixiao::grammar
