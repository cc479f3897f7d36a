#pragma once

#include "model/target/grammar/tokens.hpp"

#include <optional>
#include <string_view>

namespace jixiao::grammar {

/// Takes a text apart into tokens. Each take_… adds the token that begins at this place, if it is
/// of its class; each refuse_… throws Wrong for what can only be a mistake.
class Lexer {
public:
    explicit Lexer(Input const& input) : input_{input}, tokens_{input, {}} {
        tokens_.all.reserve(input.text.size() / 6 + 4);
    }

    Tokens all();

private:
    template <class Meaning = std::monostate>
    bool add(Kind kind, std::size_t end, Meaning meaning = {}) {
        auto& all = tokens_.all;
        if (kind == Kind::words && last() == Kind::words && !all.empty())
            all.back().at.end = static_cast<std::uint32_t>(end);
        else
            all.push_back({kind, span_of(at_, end), std::move(meaning)});
        at_ = end;
        return true;
    }

    Kind last() const { return tokens_.all.empty() ? Kind::joint : tokens_.all.back().kind; }
    std::string_view last_words() const {
        return !tokens_.all.empty() && last() == Kind::words ? tokens_.text(tokens_.all.back())
                                                             : std::string_view{};
    }
    bool at_start() const { return last() == Kind::joint || last() == Kind::open; }
    bool ends(std::size_t at) const { return ends_clause(input_.from(at)); }

    // tokens.cpp
    /// Anything but a character of free words.
    bool take_token();

    // lexer_refusals.cpp
    void refuse_hole();
    /// Whether the given text has a blank right before this place.
    bool after_blank() const;
    /// Where a unit, or 以内, ends the clause that stands at this place without a number: 万元以内.
    std::optional<std::size_t> numberless_end() const;
    /// 完成 次, 达到  万元以上, 控制在以内: a number was never filled in before a unit or a bound.
    void refuse_gap() const;
    void refuse_beginning(DatePhrase const& date) const;
    void refuse_vague() const;
    /// ≥ 万元 was never filled in; 近万人 is about 10000.
    void refuse_scale_alone(Measure const& measure) const;
    void refuse_broken(Measure const& measure) const;
    void refuse_no_place(Measure const& measure) const;

    // lexer_marks.cpp
    bool take_mark();
    /// Names with figures in them, and ordinary words that hold a closed one.
    bool take_ordinary();
    /// What only stands behind a number.
    bool take_behind_number();
    bool has_than() const;

    // lexer_closed.cpp
    bool take_closed();
    /// 优秀 and 达到优秀 are grades, 群众评价良好 is not.
    bool may_be_graded() const;
    /// 低于全国平均0.5个百分点 compares with the mean; 至少平均每月2次 does not.
    bool compares() const;
    bool is_ahead(std::size_t at) const;
    bool reference_at(std::size_t at) const;
    bool take_none();
    bool take_negator();
    bool take_place();
    bool take_multiple();

    // lexer_comparators.cpp
    bool take_comparator();
    /// 最多不超过3次, 控制在≤5%: the second of two that ask for the same side counts.
    static bool agrees(ComparatorWord const& one, ComparatorWord const& other);
    /// 最高补贴3000元: these say a bound of the number that the words lead to.
    bool limits_what_follows(ComparatorWord const& word) const;
    bool take_change();

    // lexer_dates.cpp
    /// 一年三次 is three times a year, but 一季度 is the first quarter.
    bool take_once_in();
    bool take_period_alone();
    bool take_date();

    // lexer_numbers.cpp
    bool take_number();
    /// 10000与20000间: here 间 is "between" and not rooms.
    bool take_rooms(Measure measure);
    static bool is_place(Measure const& measure);
    /// Whether a number is an amount and no part of a word: 统一, 三农, 一次性, 三级公路.
    bool counts(Measure const& measure) const;
    /// 5号楼, 一期工程, 二次供水: a number that says which one, before a noun. Twice is 两次.
    bool names_one(Measure const& measure) const;
    bool is_noun_at(std::size_t at) const;
    /// Whether a number stands there that is more than one character in words.
    bool number_at(std::size_t at) const;
    bool has_unit_at(std::size_t at) const;

    Input const& input_;
    Tokens tokens_;
    std::size_t at_ = 0;
};

}  // namespace jixiao::grammar
