#include "model/target/grammar/leads.hpp"

#include "model/target/grammar/token_reader.hpp"

namespace jixiao::grammar {
namespace {

struct YearsShape {
    Token const *number = nullptr, *dates = nullptr, *behind = nullptr, *total = nullptr,
                *mean = nullptr, *recent = nullptr;
};
auto const years = x3::rule<struct YearsId, YearsShape>{"years"} =
    (-is<Kind::comparator>[into<&YearsShape::recent>] >>
     (is<Kind::quantity>[into<&YearsShape::number>] | is<Kind::date>[into<&YearsShape::dates>]) >>
     -is<Kind::behind>[into<&YearsShape::behind>] >>
     -(is<Kind::total>[into<&YearsShape::total>] | is<Kind::qualifier>[into<&YearsShape::mean>]));

/// How many years a number counts, or a span of whole years covers.
int years_in(YearsShape const& shape) {
    constexpr std::int64_t most = 30;
    if (shape.dates != nullptr)
        return whole_years(shape.dates->as<DatePhrase>().deadline).value_or(0);
    auto const& measure = shape.number->measure();
    if (measure.unit != "年" || measure.low != measure.high || measure.low.scale() != 0 ||
        !measure.per.word.empty())
        return 0;
    auto const number = measure.low.coefficient();
    return number >= 1 && number <= most ? static_cast<int>(number) : 0;
}

bool has_number(Tokens const& tokens, std::size_t at) {
    for (; at < tokens.all.size() && tokens.all[at].kind != Kind::joint; ++at)
        switch (tokens.all[at].kind) {
            case Kind::quantity:
            case Kind::multiple:
            case Kind::place: return true;
            default: break;
        }
    return false;
}

/// 3年共, 三年累计, 2024-2026年累计; 5年平均; 3年内.
std::optional<std::size_t> take_years(Lead& lead, Tokens const& tokens, std::size_t at) {
    YearsShape shape;
    auto const end = run(tokens, at, years, shape);
    auto const count = end ? years_in(shape) : 0;
    // 近三年平均: the comparator belongs to the years.
    if (shape.recent != nullptr && tokens.text(*shape.recent) != "近") return std::nullopt;
    if (count == 0 || !has_number(tokens, *end)) return std::nullopt;
    if (shape.total != nullptr) {
        lead.total_over_years = count;
    } else if (shape.mean != nullptr && tokens.text(*shape.mean) == "平均") {
        lead.qualifier = tokens.input.given(
            shape.number ? shape.number->at.begin : shape.dates->at.begin, shape.mean->at.end);
        lead.qualifier_at = span_of(tokens.all[at].at.begin, shape.mean->at.end);
    } else if (shape.behind != nullptr && shape.number != nullptr && shape.mean == nullptr &&
               shape.behind->as<ComparatorWord>().compare == Compare::at_most) {
        lead.within_years = count;
    } else {
        return std::nullopt;
    }
    return end;
}

bool is_age(Measure const& measure) {
    return measure.known != nullptr && measure.known->dimension == "age";
}

/// A duration or a distance.
bool is_extent(Measure const& measure) {
    return measure.known != nullptr &&
           (measure.known->dimension == "time" || measure.known->dimension == "working-time" ||
            measure.known->dimension == "length");
}

/// A name that ends in what is measured: 到场率.
bool names_share(std::string_view words) {
    return ends_with_one_of(
        words, {"率", "比例", "占比", "比重", "度", "率为", "率达", "率达到", "率不", "数", "量"});
}

}  // namespace

std::optional<std::size_t> skip_group(Tokens const& tokens, std::size_t at) {
    auto const& all = tokens.all;
    if (all[at].kind != Kind::quantity) return std::nullopt;
    auto const& measure = all[at].measure();
    auto end = at + 1;
    // 0-3岁婴幼儿
    if (end + 1 < all.size() && all[end].kind == Kind::range &&
        all[end + 1].kind == Kind::quantity && is_age(all[end + 1].measure())) {
        end += 2;
        return end < all.size() && all[end].kind == Kind::words ? std::optional{end} : std::nullopt;
    }
    if (end < all.size() && all[end].kind == Kind::behind) ++end;
    if (end == all.size() || (!is_age(measure) && !is_extent(measure))) return std::nullopt;
    if (is_age(measure)) {
        auto const kind = all[end].kind;
        auto const goes_on =
            kind == Kind::words || kind == Kind::of || kind == Kind::range ||
            ((kind == Kind::than || kind == Kind::joint) && end + 1 < all.size() &&
             all[end + 1].kind == Kind::quantity && is_age(all[end + 1].measure()));
        return goes_on ? std::optional{end} : std::nullopt;
    }
    auto const is_plan = all[end].kind == Kind::words || all[end].kind == Kind::reference;
    if (measure.unit == "年" && is_plan &&
        starts_with_one_of(tokens.text(all[end]), {"行动", "计划", "规划", "攻坚", "任务", "方案"}))
        return end;  // 三年行动计划
    if (all[end].kind != Kind::words) return std::nullopt;
    auto const name = end;
    while (end < all.size() && (all[end].kind == Kind::words || all[end].kind == Kind::of)) ++end;
    auto const number_next =
        end < all.size() && (all[end].kind == Kind::quantity || all[end].kind == Kind::comparator);
    return number_next && names_share(tokens.text(all[end - 1])) ? std::optional{name}
                                                                 : std::nullopt;
}

std::optional<std::size_t> take_lead(Lead& lead, Tokens const& tokens, std::size_t at) {
    auto const& token = tokens.all[at];
    if (auto const end = take_years(lead, tokens, at)) return end;
    if (token.kind == Kind::per) {
        auto const& per = token.as<PerPhrase>().per;
        if (lead.per.word.empty()) {
            lead.per = per;
            lead.per_at = token.at;
        } else {
            lead.per = {lead.per.word + "·" + per.word, 1, false};
            lead.per_at.end = token.at.end;
        }
        return at + 1;
    }
    if (token.kind != Kind::qualifier && token.kind != Kind::total) return std::nullopt;
    // 共5次 is 5次; 累计5次 says over what it is counted.
    if (tokens.text(token) != "共") {
        lead.qualifier += tokens.text(token);
        if (lead.qualifier_at.empty()) lead.qualifier_at = token.at;
        lead.qualifier_at.end = token.at.end;
    }
    return at + 1;
}

}  // namespace jixiao::grammar
