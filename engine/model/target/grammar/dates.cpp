#include "model/target/grammar/dates.hpp"

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/wrong.hpp"

namespace jixiao::grammar {
namespace {

/// Which part of a month, quarter or year is meant.
enum class Edge { whole, end, first_third, second_third };

/// One date as written; what is left out stays empty.
struct DateShape {
    std::optional<int> year, month, day;
    std::optional<int> quarter_end;  // its last month
    Edge edge = Edge::whole;
    bool year_word = false;  // 年 or a whole 年底: not just figures with points
};

struct SpanShape {
    std::optional<DateShape> from;
    DateShape by;
    bool before = false;   // 前
    bool by_word = false;  // 截至, 不晚于, ≤
};

template <auto member, auto value>
auto const set = [](auto& ctx) { x3::_val(ctx).*member = value; };

x3::uint_parser<int, 10, 4, 4> const four_figures;
x3::uint_parser<int, 10, 1, 2> const two_figures;
x3::uint_parser<int, 10, 2, 2> const both_figures;

/// One digit of a year: 二零二五, 二〇二五.
constexpr auto digits = word_table([] {
    return std::to_array<WordRow<int>>({{0, "零 〇 ○ 0"},
                                        {1, "一"},
                                        {2, "二"},
                                        {3, "三"},
                                        {4, "四"},
                                        {5, "五"},
                                        {6, "六"},
                                        {7, "七"},
                                        {8, "八"},
                                        {9, "九"}});
});
auto const add_digit = [](auto& ctx) { x3::_val(ctx) = x3::_val(ctx) * 10 + x3::_attr(ctx); };
auto const year_in_words = x3::rule<struct YearWordsId, int>{"year"} =
    x3::repeat(4)[digits[add_digit]];

/// A month or a day in words: 九, 十二, 二十, 三十一.
constexpr auto days_in_words = word_table([] {
    return std::to_array<WordRow<int>>(
        {{1, "一"},      {2, "二"},      {3, "三"},      {4, "四"},      {5, "五"},
         {6, "六"},      {7, "七"},      {8, "八"},      {9, "九"},      {10, "十"},
         {11, "十一"},   {12, "十二"},   {13, "十三"},   {14, "十四"},   {15, "十五"},
         {16, "十六"},   {17, "十七"},   {18, "十八"},   {19, "十九"},   {20, "二十"},
         {21, "二十一"}, {22, "二十二"}, {23, "二十三"}, {24, "二十四"}, {25, "二十五"},
         {26, "二十六"}, {27, "二十七"}, {28, "二十八"}, {29, "二十九"}, {30, "三十"},
         {31, "三十一"}});
});

auto const two_digits = x3::rule<struct TwoDigitsId, int>{"day"} = two_figures | days_in_words;

auto const in_century = [](auto& ctx) {
    x3::_pass(ctx) = x3::_attr(ctx) >= 1990 && x3::_attr(ctx) < 2100;
    x3::_val(ctx).year = x3::_attr(ctx);
};
auto const in_year = [](auto& ctx) {
    x3::_pass(ctx) = x3::_attr(ctx) >= 1 && x3::_attr(ctx) <= 12;
    x3::_val(ctx).month = x3::_attr(ctx);
};

/// The quarters by their last month, and the ends of years and half years.
constexpr auto quarters = word_table([] {
    return std::to_array<WordRow<int>>({{3, "一 1"}, {6, "二 2"}, {9, "三 3"}, {12, "四 4"}});
});
constexpr auto halves = word_table([] {
    return std::to_array<WordRow<int>>({{6, "上半年 年中"}, {12, "下半年 年底 年末 年内 年终"}});
});

auto const any_year = x3::rule<struct AnyYearId, int>{"year"} = four_figures | year_in_words;
auto const year_number = any_year[in_century];
auto const year_word = (x3::lit("年度") | "年")[set<&DateShape::year_word, true>];
// Kept only when the word follows: the 12 of 2024年12家 is no month.
auto const month_number =
    (two_digits >> x3::omit["月" >> -x3::lit("份") >> !x3::lit("龄")])[into<&DateShape::month>];
// 12月31日24时前
auto const hour = x3::omit[-(two_figures >> (x3::lit("时") | "点"))];
auto const day = (two_digits >> x3::omit[x3::lit("日") | "号"] >> hour)[into<&DateShape::day>];
auto const third = ((x3::lit("底") | "末" | "下旬")[set<&DateShape::edge, Edge::end>]) |
                   (x3::lit("上旬") | "初")[set<&DateShape::edge, Edge::first_third>] |
                   x3::lit("中旬")[set<&DateShape::edge, Edge::second_third>];
auto const quarter =
    ((-x3::lit("第") >> quarters >> "季度")[into<&DateShape::quarter_end>] >>
     -(x3::lit("末") | "底" | "内")[set<&DateShape::edge, Edge::end>]) |
    (halves[into<&DateShape::quarter_end>] >> x3::eps[set<&DateShape::edge, Edge::end>]);

auto const point = x3::lit('.') | '-' | '/';
auto const in_figures = four_figures[in_century] >> point >> two_figures[in_year] >>
                        -(point >> two_figures >> !x3::ascii::digit)[into<&DateShape::day>] >>
                        !x3::ascii::digit >> !('.' >> x3::ascii::digit) >>
                        -(x3::lit("日") | "号" | "月");
/// 20241231
auto const eight_figures = four_figures[in_century] >> both_figures[in_year] >>
                           both_figures[into<&DateShape::day>] >> !x3::ascii::digit;
auto const in_characters =
    (year_number >> year_word >> -((month_number >> -(day | third)) | quarter | third)) |
    (month_number >> -(day | third)) | quarter |
    ((x3::lit("本年") | "当年" | "本年度" | "全年") >> quarter);

auto const date = x3::rule<struct DateId, DateShape>{"date"} =
    in_characters | in_figures | eight_figures;
/// The first end of 1-12月 and 2024年1-12月, and of 2024-2026年.
auto const open_month = x3::rule<struct OpenMonthId, DateShape>{"month"} =
    -(year_number >> year_word) >> two_digits[in_year];
auto const open_year = x3::rule<struct OpenYearId, DateShape>{"year"} = year_number;
auto const month_only = x3::rule<struct MonthId, DateShape>{"month"} = month_number >>
                                                                       -(day | third);
auto const year_only = x3::rule<struct YearId, DateShape>{"year"} = year_number >> -year_word;

auto const to = x3::lit("至") | "到" | +x3::lit('-') | "~";
auto const by_words = x3::lit("截至") | "截止到" | "截止至" | "截止" | "不晚于" | "不迟于" |
                      "最迟" | "≤" | "<=" | "=<" | "<";
auto const before_words = x3::lit("之前") | "以前" | "前" | "内";

auto const span = x3::rule<struct SpanId, SpanShape>{"dates"} =
    -by_words[set<&SpanShape::by_word, true>] >>
    ((open_month[into<&SpanShape::from>] >> to >> month_only[into<&SpanShape::by>]) |
     (open_year[into<&SpanShape::from>] >> to >> year_only[into<&SpanShape::by>] >>
      !x3::ascii::digit >> !x3::lit('.')) |
     (date[into<&SpanShape::from>] >> to >> date[into<&SpanShape::by>]) | date[([](auto& ctx) {
         x3::_val(ctx).from = std::nullopt;
         x3::_val(ctx).by = x3::_attr(ctx);
     })]) >>
    -before_words[set<&SpanShape::before, true>];

Date last_day_before(std::optional<int> year, int first_month) {
    if (first_month > 1) return {year, first_month - 1, std::nullopt};
    if (year) return {*year - 1, 12, std::nullopt};
    return {std::nullopt, 1, 1};
}

/// Before a month or a year is before its first day; before a day, an end or a third includes it.
Date end_of(DateShape const& shape, bool before) {
    if (shape.day) return {shape.year, shape.month.value_or(12), shape.day};
    if (shape.month) {
        if (shape.edge == Edge::first_third) return {shape.year, *shape.month, 10};
        if (shape.edge == Edge::second_third) return {shape.year, *shape.month, 20};
        if (before && shape.edge == Edge::whole) return last_day_before(shape.year, *shape.month);
        return {shape.year, *shape.month, std::nullopt};
    }
    if (shape.quarter_end) {
        auto const whole = before && shape.edge == Edge::whole;
        if (whole) return last_day_before(shape.year, *shape.quarter_end - 2);
        return {shape.year, *shape.quarter_end, std::nullopt};
    }
    if (before && shape.edge == Edge::whole && shape.year)
        return {*shape.year - 1, 12, std::nullopt};
    return {shape.year, 12, std::nullopt};
}

Date start_of(DateShape const& shape) {
    if (shape.day) return {shape.year, shape.month.value_or(1), shape.day};
    if (shape.quarter_end) return {shape.year, *shape.quarter_end - 2, 1};
    return {shape.year, shape.month.value_or(1), 1};
}

void check(Date const& given, std::size_t begin, std::size_t end) {
    auto const known_month = given.month >= 1 && given.month <= 12;
    if (known_month &&
        (!given.day || (*given.day >= 1 && *given.day <= days_in_month(given.year, given.month))))
        return;
    throw Wrong{"date", begin, end, say("this date does not exist"), {}};
}

bool only_year(DateShape const& shape) {
    return shape.year && !shape.month && !shape.quarter_end && shape.edge == Edge::whole;
}

}  // namespace

int days_in_month(std::optional<int> year, int month) {
    if (month == 2) {
        auto const leap = !year || (*year % 4 == 0 && (*year % 100 != 0 || *year % 400 == 0));
        return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

FirstCharacters const& first_of_dates() {
    static FirstCharacters const first{"0123456789一二三四五六七八九十第上下年截不最≤<=本当全"};
    return first;
}

std::optional<DatePhrase> read_date_phrase(Input const& input, std::size_t at) {
    if (!first_of_dates().begin(input.from(at))) return std::nullopt;
    SpanShape shape;
    auto const end = run(input, at, span, shape);
    if (!end) return std::nullopt;
    DatePhrase phrase;
    phrase.end = *end;
    phrase.before = shape.before;
    phrase.by_word = shape.by_word;
    phrase.due = shape.before || shape.by_word || shape.from.has_value();
    phrase.is_figures = !shape.by.year_word && shape.by.year && !shape.by.day;
    phrase.is_year = !shape.from && only_year(shape.by);
    auto by = shape.by;
    if (shape.from) {
        if (!by.year) by.year = shape.from->year;
        phrase.deadline.from = start_of(*shape.from);
    }
    // 2024年内 and 6月内 are not "before".
    auto const within = input.text.substr(*end - 3, 3) == "内";
    bool const before = shape.before && !within && !shape.from;
    phrase.deadline.by = end_of(by, before);
    phrase.deadline.is_before = before && !by.day && by.edge == Edge::whole;
    check(phrase.deadline.by, at, *end);
    if (phrase.deadline.from) check(*phrase.deadline.from, at, *end);
    return phrase;
}

std::optional<int> whole_years(Deadline const& deadline) {
    if (!deadline.from || !deadline.from->year || !deadline.by.year) return std::nullopt;
    if (deadline.from->month != 1 || deadline.by.month != 12) return std::nullopt;
    return *deadline.by.year - *deadline.from->year + 1;
}

}  // namespace jixiao::grammar
