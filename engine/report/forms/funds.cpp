#include "report/forms/form.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::forms {
namespace {

using Amount = std::optional<Fraction>;

bool has(std::vector<std::string> const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether a line of the layout names the source.
bool is_named(SheetLayout const& layout, std::string const& source) {
    auto const in = [&](std::vector<LayoutLine> const& lines) {
        return std::any_of(lines.begin(), lines.end(), [&](LayoutLine const& line) {
            return std::any_of(line.funds.begin(), line.funds.end(),
                               [&](FundsLine const& funds) { return has(funds.sources, source); });
        });
    };
    return in(layout.above) || in(layout.below);
}

/// What all of them have; nothing as soon as one has none.
Amount sum_of(std::vector<SourceExecution const*> const& sources, Amount SourceExecution::*amount) {
    if (sources.empty()) return std::nullopt;
    Fraction sum;
    for (auto const* source : sources) {
        if (!(source->*amount)) return std::nullopt;
        sum = sum + *(source->*amount);
    }
    return sum;
}

}  // namespace

Funds funds_of(Form const& form, FundsLine const& line) {
    Funds funds;
    if (!form.funds) return funds;
    auto const& whole = *form.funds;
    if (line.is_total)
        return {whole.initial, whole.adjusted, whole.spent, whole.forecast, whole.rate, {}};
    std::vector<SourceExecution const*> sources;
    for (auto const& source : whole.sources) {
        auto const stands_here =
            line.is_others ? !is_named(*form.layout, source.name) : has(line.sources, source.name);
        if (!stands_here) continue;
        sources.push_back(&source);
        funds.sources.push_back(source.name);
    }
    try {
        funds.initial = sum_of(sources, &SourceExecution::initial);
        funds.adjusted = sum_of(sources, &SourceExecution::adjusted);
        funds.spent = sum_of(sources, &SourceExecution::spent);
        funds.forecast = sum_of(sources, &SourceExecution::forecast);
        if (funds.spent && funds.adjusted && *funds.adjusted > Fraction{})
            funds.rate = *funds.spent / *funds.adjusted;
    } catch (std::overflow_error const&) {
        return {{}, {}, {}, {}, {}, std::move(funds.sources)};  // as good as unknown
    }
    return funds;
}

}  // namespace jixiao::forms
