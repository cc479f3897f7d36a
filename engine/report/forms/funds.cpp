#include "report/forms/form.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::forms {
namespace {

using Amount = std::optional<Fraction>;

bool has(std::vector<std::string> const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
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

std::vector<FundsLine const*> funds_lines(Form const& form) {
    std::vector<FundsLine const*> funds;
    for (auto const* lines : {&form.layout->above, &form.layout->below})
        for (auto const& line : *lines)
            if (!line.only_for || *line.only_for == form.table->kind)
                for (auto const& each : line.funds) funds.push_back(&each);
    return funds;
}

bool stands_in(Form const& form, FundsLine const& line, std::string const& source) {
    if (!line.is_others) return has(line.sources, source);
    auto const lines = funds_lines(form);
    return std::none_of(lines.begin(), lines.end(), [&](FundsLine const* each) {
        return !each->is_others && has(each->sources, source);
    });
}

Funds funds_of(Form const& form, FundsLine const& line) {
    Funds funds;
    if (!form.funds) return funds;
    auto const& whole = *form.funds;
    if (line.is_total)
        return {whole.initial, whole.adjusted, whole.spent, whole.forecast, whole.rate, {}};
    std::vector<SourceExecution const*> sources;
    for (auto const& source : whole.sources) {
        if (!stands_in(form, line, source.name)) continue;
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
