#pragma once

#include "model/target/grammar/dates.hpp"
#include "model/target/grammar/grades.hpp"
#include "model/target/grammar/input.hpp"
#include "model/target/grammar/measure.hpp"
#include "model/target/grammar/per.hpp"
#include "model/target/grammar/words.hpp"

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace jixiao::grammar {

/// The closed classes of words, and `words` for all that belongs to none.
enum class Kind : std::uint8_t {
    words,
    quantity,    // 5, 115家, 2.1亿元/年 (Measure)
    date,        // 6月30日前, 2024年 (DatePhrase)
    comparator,  // ≥, 不低于, 控制在 (ComparatorWord)
    behind,      // 以上, 左右 (ComparatorWord)
    change,      // 降低, 增幅, 提高到 (ChangeWord)
    negator,     // one that turns no comparator round
    reference,   // 上年, 平均, 预算
    yearly,      // 同比, 环比
    than,        // 较, 比, 与
    beside,      // 相比, behind a reference
    level,       // 持平
    adjective,   // 多, 低, in a comparison (Direction)
    from,        // 从, 由
    of,          // 的
    per,         // 每季度, /天 behind a counter of its own (PerPhrase)
    total,       // 共, 累计
    qualifier,   // 平均, 全年
    grade,       // 三星及以上, 优秀 (GradePhrase)
    place,       // 前3名, 第一 (Quantity)
    multiple,    // 翻一番, 减半 (Decimal)
    cleared,     // 清零
    none,        // 无, 杜绝
    happens,     // 发生, 出现
    range,       // - ~ 至 between two numbers
    plus_minus,  // ±
    between,     // 之间
    include,     // 含, 不含 in brackets (bool)
    open,
    close,
    joint,      // , ; 、 and words like 且
    recurring,  // 每月15日
    stray,      // a sign or a figure that belongs to nothing
};

struct Token {
    Kind kind = Kind::words;
    Span at;
    std::variant<std::monostate, Measure, DatePhrase, ComparatorWord, ChangeWord, PerPhrase,
                 GradePhrase, Quantity, Decimal, Direction, bool>
        meaning;

    template <class Meaning>
    Meaning const& as() const {
        return *std::get_if<Meaning>(&meaning);
    }
    Measure const& measure() const { return as<Measure>(); }
};

/// A text as tokens, without gaps and in order.
struct Tokens {
    Input const& input;
    std::vector<Token> all;

    Token const* begin() const { return all.data(); }
    Token const* end() const { return all.data() + all.size(); }

    std::string_view text(Token const& token) const {
        return input.text.substr(token.at.begin, token.at.end - token.at.begin);
    }
};

/// Throws Wrong for a hole that was never filled in (≥**%), a day that no calendar has, and figures
/// that are no number.
Tokens tokenize(Input const& input);

}  // namespace jixiao::grammar
