#include "rules/targets/figure.hpp"

#include "base/overloaded.hpp"
#include "rules/status/infer_aggregation.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao {
namespace {

Quantity const& end_of(Limit const& limit, bool low_is_better) {
    return std::visit(
        Overloaded{
            [](Stated const& l) -> Quantity const& { return l.value; },
            [](AtLeast const& l) -> Quantity const& { return l.bound; },
            [](AtMost const& l) -> Quantity const& { return l.bound; },
            [](Exactly const& l) -> Quantity const& { return l.value; },
            [](About const& l) -> Quantity const& { return l.value; },
            [&](Between const& l) -> Quantity const& { return low_is_better ? l.low : l.high; },
        },
        limit);
}

std::optional<Limit> limit_of(Comparator const& comparator) {
    using Found = std::optional<Limit>;
    return std::visit(Overloaded{
                          [](Stated const& c) -> Found { return c; },
                          [](AtLeast const& c) -> Found { return c; },
                          [](AtMost const& c) -> Found { return c; },
                          [](Exactly const& c) -> Found { return c; },
                          [](About const& c) -> Found { return c; },
                          [](Between const& c) -> Found { return c; },
                          [](EndValue const& c) -> Found { return limit_of(c); },
                          [](ChangeBy const& c) -> Found { return c.size; },
                          [](Relative const&) -> Found { return {}; },
                          [](Difference const&) -> Found { return {}; },
                          [](WithinReference const&) -> Found { return {}; },
                          [](Rank const&) -> Found { return {}; },
                          [](Ordinal const&) -> Found { return {}; },
                          [](Deadline const&) -> Found { return {}; },
                          [](NoOccurrence const&) -> Found { return {}; },
                          [](Graded const&) -> Found { return {}; },
                          [](Composite const& c) -> Found {
                              if (c.parts.size() != 1) return {};
                              return c.parts.front().limit;
                          },
                      },
                      comparator);
}

bool is_small_enough(Decimal const& number) {
    constexpr std::int64_t most = 1'000'000'000'000'000;
    return number.coefficient() < most && number.coefficient() > -most && number.scale() <= 6;
}

}  // namespace

std::optional<Figure> figure_of(Target const& target, Term const& term,
                                FigureContext const& context) {
    auto const limit = limit_of(target.comparator);
    if (!limit) return std::nullopt;
    auto const& quantity = end_of(*limit, context.low_is_better);
    if (!is_small_enough(quantity.amount)) return std::nullopt;
    Figure figure;
    figure.has_unit = !quantity.unit.empty();
    figure.unit = figure.has_unit ? quantity.unit : context.unit;
    figure.amount = quantity.amount;
    if (!figure.has_unit) figure.amount = figure.amount * context.unit_scale;
    if (auto const* unit = context.units.find(figure.unit)) {
        figure.amount = figure.amount * unit->scale;
        figure.dimension = unit->dimension;
    }
    if (auto const* change = std::get_if<ChangeBy>(&target.comparator))
        figure.change = change->direction;
    figure.is_total = target.per.is_period || target.total_over_years > 0;
    if (target.per.is_period && context.is_sum) {
        auto const periods = periods_of(target.per, term, context.profile);
        if (!periods) return std::nullopt;
        figure.amount = figure.amount * *periods;
    }
    return figure;
}

bool are_comparable(Figure const& a, Figure const& b) {
    return a.dimension == b.dimension && a.change == b.change;
}

std::string figure_text(Fraction const& amount, Figure const& like, Units const& units) {
    auto const* unit = units.find(like.unit);
    return amount_text(unit ? amount / unit->scale : amount, like.unit);
}

}  // namespace jixiao
