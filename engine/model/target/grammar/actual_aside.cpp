#include "base/fraction.hpp"
#include "model/target/grammar/actual.hpp"
#include "model/target/grammar/doubts.hpp"
#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/print.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// What a number is held against: a change follows.
constinit WordTable<NoMeaning> const years_before = word_table([] {
    return std::to_array<WordRow<NoMeaning>>({{{}, "上年 上年度 去年 上一年 上一年度 同期 同比"}});
});
constinit WordTable<Direction> const more_or_less = word_table([] {
    return std::to_array<WordRow<Direction>>(
        {{Direction::up, "多 高 增 升"}, {Direction::down, "少 低 减 降"}});
});

/// Half of one in the last printed place: 95.2% stands for anything from 95.15% up to 95.25%.
Fraction half_of_last_place(Decimal const& printed) {
    Fraction step = Fraction::of(1, 2);
    for (int i = 0; i < printed.scale(); ++i) step = step * Fraction::of(1, 10);
    return step;
}

/// Whether two statements of one quantity agree as far as they are printed; nothing when they are
/// not of one unit.
std::optional<bool> agree(Quantity const& stated, Measure const& again, Units const& units) {
    auto const* to = units.find(stated.unit);
    Fraction scale = 1;
    if (again.known != nullptr && again.known != to) {
        auto const& from = *again.known;
        if (!to || from.dimension != to->dimension || from.dimension == "counter")
            return std::nullopt;
        scale = from.scale / to->scale;
    } else if (again.known == nullptr && to && to->per_percent && again.low <= Decimal{1}) {
        scale = Fraction{1} / to->scale;  // 100%（1.0）
    }
    auto const away = Fraction{again.low} * scale - Fraction{stated.amount};
    auto const most =
        std::max(half_of_last_place(stated.amount), half_of_last_place(again.low) * scale);
    return (away.is_negative() ? -away : away) <= most;
}

/// 57/60 behind 95%: passes, or throws where the two differ; nothing when it is another quantity.
std::optional<Aside> check_again(Tokens const& tokens, Token const& token,
                                 Quantity const& quantity) {
    auto const& again = token.measure();
    auto const agrees = agree(quantity, again, tokens.input.units);
    if (!agrees) return std::nullopt;
    if (*agrees) return Aside{};
    throw Wrong{"check", token.at.begin, token.at.end,
                say("{0} is {1}, not {2}", tokens.input.given(token.at.begin, token.at.end),
                    print_quantity({again.low, again.unit}), print_quantity(quantity)),
                say("write the correct one of the two")};
}

/// 含外聘3人, 其中外聘3人: a part of the number, with a number of its own.
bool begins_a_part(Tokens const& tokens, std::size_t at) {
    auto const& token = tokens.all[at];
    if (token.kind == Kind::include) return true;
    auto const text = tokens.input.from(token.at.begin);
    return starts_with_one_of(text, {"其中", "包括", "包含", "含", "不含", "未含", "另"});
}

class AsideReader {
public:
    explicit AsideReader(Tokens const& tokens) : tokens_{tokens} {}

    /// False for what cannot be passed over.
    bool take(Token const& token) {
        switch (token.kind) {
            case Kind::words:
            case Kind::reference:
            case Kind::yearly:
            case Kind::adjective: return take_words(token.at.begin, token.at.end);
            case Kind::change:
                if (!token.as<ChangeWord>().end_value) turn(token.as<ChangeWord>().direction);
                compared_ = {};
                return true;
            case Kind::per: aside_.per = token.as<PerPhrase>().per; return true;
            case Kind::negator:
            case Kind::none:
            case Kind::level:
            case Kind::cleared:
            case Kind::comparator: return doubt(token.at);
            case Kind::qualifier: return take_qualifier(token);
            case Kind::total:
            case Kind::than:
            case Kind::beside:
            case Kind::from:
            case Kind::of:
            case Kind::happens:
            case Kind::joint:
            case Kind::open:
            case Kind::close:
            case Kind::include:
            case Kind::behind: return true;
            case Kind::quantity:
            case Kind::date:
            case Kind::grade:
            case Kind::place:
            case Kind::multiple:
            case Kind::range:
            case Kind::plus_minus:
            case Kind::between:
            case Kind::recurring:
            case Kind::stray: break;
        }
        return false;
    }

    Aside done() {
        if (!compared_.empty()) doubt(compared_);
        return std::move(aside_);
    }

private:
    bool doubt(Span at) {
        if (aside_.doubt.empty())
            aside_.doubt = tokens_.input.text.substr(at.begin, at.end - at.begin);
        return true;
    }

    /// 月均10万元 and 单次10万元 are no total.
    bool take_qualifier(Token const& token) {
        auto const text = tokens_.text(token);
        bool const is_mean = text.ends_with("均") && text != "年均" && text != "均";
        return is_mean || text == "单次" || text == "每人" ? doubt(token.at) : true;
    }

    void turn(Direction direction) {
        aside_.change = direction;
        compared_ = {};
    }

    bool take_words(std::size_t at, std::size_t end) {
        auto const& input = tokens_.input;
        while (at < end) {
            auto const doubtful = skip_doubt_word(input, at);
            auto const before = find_word(years_before, input, at);
            auto const way = find_word(more_or_less, input, at);
            if (doubtful && (!before || *doubtful > before->end)) {
                doubt(span_of(at, *doubtful));
                at = *doubtful;
            } else if (before) {
                compared_ = span_of(at, before->end);
                at = before->end;
            } else if (way && !compared_.empty() && compared_.end == at) {
                turn(way->meaning);
                at = way->end;
            } else {
                at += character_bytes(input.text, at);
            }
        }
        return true;
    }

    Tokens const& tokens_;
    Aside aside_;
    Span compared_;  // 同比, until its change follows
};

std::optional<Aside> aside_of(Tokens const& tokens, std::size_t begin, std::size_t end,
                              bool may_count) {
    AsideReader reader{tokens};
    for (auto at = begin; at < end; ++at) {
        auto const& token = tokens.all[at];
        if (may_count && token.kind == Kind::quantity) continue;
        if (!reader.take(token)) return std::nullopt;
    }
    return reader.done();
}

}  // namespace

std::optional<Aside> read_aside(Tokens const& tokens, std::size_t begin, std::size_t end) {
    return aside_of(tokens, begin, end, false);
}

std::optional<Aside> read_remark_behind(Tokens const& tokens, std::size_t at,
                                        Quantity const& quantity) {
    auto const& all = tokens.all;
    auto begin = at, end = all.size();
    auto const equals =
        all[at].kind == Kind::comparator && all[at].as<ComparatorWord>().compare == Compare::equal;
    bool const is_marked = all[at].kind == Kind::open || all[at].kind == Kind::joint || equals;
    if (is_marked) {
        ++begin;
        if (all[at].kind == Kind::open && all.back().kind == Kind::close) --end;
        if (begin == end) return std::nullopt;
        if (end == begin + 1 && all[begin].kind == Kind::quantity)
            return check_again(tokens, all[begin], quantity);
        if (equals) return std::nullopt;
        if (auto doubt = doubt_in_remark(tokens, begin, end); !doubt.empty()) {
            Aside aside;
            aside.doubt = std::move(doubt);
            return aside;
        }
        if (begins_a_part(tokens, begin)) return Aside{};
        // （线上2期） and （抽样1200户） explain the number; a number alone is another one.
        bool const is_told = all[begin].kind == Kind::words || all[begin].kind == Kind::reference;
        bool const explains = all[at].kind == Kind::open && is_told;
        return aside_of(tokens, begin, end, explains);
    }
    // 12家企业; but 78佳 and 78家家 are slips.
    constexpr std::size_t two_characters = 6;
    bool const is_noun = all[at].kind != Kind::words ||
                         (!quantity.unit.empty() && tokens.text(all[at]).size() >= two_characters);
    return is_noun ? read_aside(tokens, at, end) : std::nullopt;
}

}  // namespace jixiao::grammar
