#pragma once

#include "base/decimal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace jixiao {

/// An amount with 万 and 亿 multiplied out and the unit as printed without them:
/// "2.1亿元" is 210000000 in "元", "100%" is 100 in "%". The unit is empty where the text has none.
struct Quantity {
    Decimal amount;
    std::string unit;
    bool operator==(Quantity const&) const = default;
};

/// At least: ≥ 不低于 以上 (includes the number), or more than: > 超过 高于 (strict excludes it).
/// Civil Code of the PRC, article 1259.
struct AtLeast {
    Quantity bound;
    bool strict = false;
    bool operator==(AtLeast const&) const = default;
};

/// At most: ≤ 不超过 以内 以下, or less than: < 低于 不满 (strict).
struct AtMost {
    Quantity bound;
    bool strict = false;
    bool operator==(AtMost const&) const = default;
};

/// Exactly: = 等于.
struct Exactly {
    Quantity value;
    bool operator==(Exactly const&) const = default;
};

/// About: 约 左右 大约. 控制在5%左右 wants the low side.
struct About {
    Quantity value;
    bool wants_low = false;
    bool operator==(About const&) const = default;
};

/// Between two bounds of one unit: 2%-5%, 3至5天. Includes both unless strict.
struct Between {
    Quantity low, high;
    bool low_strict = false, high_strict = false;
    std::optional<Quantity> middle = {};  // the 20公里 of 20公里±5%
    bool operator==(Between const&) const = default;
};

/// A number without a comparator: "100%", "330亿元". What it asks for depends on the indicator.
struct Stated {
    Quantity value;
    bool operator==(Stated const&) const = default;
};

/// What a number can be asked to be.
using Limit = std::variant<Stated, AtLeast, AtMost, Exactly, About, Between>;

enum class Direction { down, up };

/// The value to end at: 降至5%, 压缩到3天 (at most), 提高到40%, 从8家增加到15家 (at least), 清零
/// (down to zero). A size of its own comparator (降至5%以下) keeps it; Stated takes that of the
/// direction.
struct EndValue {
    Direction direction = Direction::up;
    Limit value;
    bool operator==(EndValue const&) const = default;
};

/// A change by a size: "降低500万元", "增长5%以上".
struct ChangeBy {
    Direction direction = Direction::up;
    Limit size;
    bool operator==(ChangeBy const&) const = default;
};

enum class Relation { above, at_least, equal, at_most, below };

/// Against a reference: 超过上年, 不低于全市平均.
struct Relative {
    Relation relation = Relation::above;
    std::string reference;  // 上年, 前年, 上年同期, …
    bool operator==(Relative const&) const = default;
};

/// A reference and a size: 超上年2%, 比上年多2家, 较2022年的80起下降10%, 是上年的2倍, 翻一番.
struct Difference {
    enum Operation { plus, times };
    Operation operation = plus;
    Direction direction = Direction::up;  // plus: of the change; times: at least or at most
    Limit size;  // of the change, Stated for at least that; or the factor, without a unit
    std::string reference;         // empty where the text names none: 翻一番
    std::optional<Quantity> base;  // the 80起 that the text gives for its reference
    bool operator==(Difference const&) const = default;
};

/// At most what a reference allows: 控制在预算内, 不超编制, 不突破概算.
struct WithinReference {
    std::string reference;
    bool operator==(WithinReference const&) const = default;
};

/// A grade: 三星及以上, 一级, 优秀. A higher rank is a better grade.
struct Ordinal {
    Relation relation = Relation::equal;  // at_least for 及以上
    std::string scale;                    // 星, 级, 等, A, or empty for a grade that is a word
    std::string grade;                    // as printed: 三星, 优秀
    int rank = 0;
    bool stated = true;  // no comparator in the text
    bool operator==(Ordinal const&) const = default;
};

/// A place among others: 排名前3, 第一, 前20%. A lower one is better.
struct Rank {
    Quantity last;  // the last place that meets it, without a unit; or a share in %
    bool operator==(Rank const&) const = default;
};

/// A day, or a month's last day, or a year's; the year may be left to the table.
struct Date {
    std::optional<int> year;
    int month = 12;
    std::optional<int> day;  // nothing: the last day of the month
    bool operator==(Date const&) const = default;
};

/// To be done by a date (inclusive): 12月底前, 2024年6月30日前, 2024.07-2024.12.
/// Whether X前 includes X is resolved while reading: the day is, a bare month is not (9月前 is by
/// the end of August).
struct Deadline {
    std::optional<Date> from;
    Date by;
    bool is_before = false;  // 9月前: `by` is the last day before what the text names
    bool operator==(Deadline const& other) const { return from == other.from && by == other.by; }
};

/// Something that must not happen: 不发生安全责任事故, 零事故, 无浪费. Equals zero.
struct NoOccurrence {
    std::string event;
    bool operator==(NoOccurrence const&) const = default;
};

/// Words without a number, judged in three grades: 提升, 持续增长, 良好示范效应.
struct Graded {
    std::string text;
    std::optional<Direction> direction;
    bool operator==(Graded const&) const = default;
};

/// What one unit is counted for: 次/年 is {"年", 1, period}, 家/3年 is {"年", 3, period},
/// 次/篇 is {"篇", 1, item}, 元/人·月 is {"人·月", 1, item}. An empty word means nothing is.
struct Per {
    std::string word;
    int count = 1;
    bool is_period = false;
    bool operator==(Per const&) const = default;
};

/// Bytes [begin, end) of the text as it was given; empty when the part is not there.
struct Span {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    bool operator==(Span const&) const = default;
};

/// Where each part of the text stands.
struct Parts {
    Span relation, number, unit, per, qualifier;
};

/// One of several numbers in a text. The places do not count when two are compared.
struct Part {
    Limit limit;
    Per per;
    Parts parts;
    bool operator==(Part const& other) const { return limit == other.limit && per == other.per; }
};

/// Several requirements in one cell: 办结率100%，满意率≥95%; 30% / 40% / 55%; 6月底前完成80%.
/// Decided only where one number and one day are all that is asked for.
struct Composite {
    std::string text;
    std::vector<Part> parts;
    std::optional<Deadline> due;
    bool has_words = false;  // a requirement without a number beside them: 无损失、利用率高于80%
    bool operator==(Composite const&) const = default;
};

using Comparator = std::variant<Stated, AtLeast, AtMost, Exactly, About, Between, EndValue,
                                ChangeBy, Relative, Difference, WithinReference, Ordinal, Rank,
                                Deadline, NoOccurrence, Graded, Composite>;

/// A target as it was understood. Two targets are equal when they mean the same; the places in the
/// text, and what was passed over, do not count.
struct Target {
    Comparator comparator;
    Per per;
    int total_over_years = 0;  // 3年共36次: 3; 0 when the text gives no span
    int within_years = 0;      // 3年内达到60家: 3
    std::string qualifier;     // 平均, 各, 累计 …
    std::string base;  // what a share is of: the 年度计划 of 不低于年度计划的90%
    Parts parts;
    std::vector<Span> skipped;    // names and remarks that nothing was read from
    std::vector<Span> new_units;  // counters that no table lists
    bool in_sentence = false;     // what was passed over is more than a name or a noun

    bool operator==(Target const& other) const {
        return comparator == other.comparator && per == other.per &&
               total_over_years == other.total_over_years && within_years == other.within_years &&
               qualifier == other.qualifier && base == other.base;
    }
};

/// What the value in the end is asked to be: at most 5% for 降至5%, at least 40% for 提高到40%.
Limit limit_of(EndValue const& end);

}  // namespace jixiao
