#include "read/workspace/read_table.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// A stage value as in "40家".
std::optional<Quantity> stage_value(std::string_view text, Units const& units) {
    auto const value = parse_actual(text, units);
    auto const* amount = value.has_value() ? std::get_if<Amount>(&*value) : nullptr;
    bool const is_plain = amount && *amount == Amount{amount->quantity, {}};
    if (!is_plain || amount->quantity.unit.empty() || amount->quantity.amount.is_negative())
        return std::nullopt;
    return amount->quantity;
}

/// A share as in "40%" or "0.4", from 0 to 1, or a stage value.
std::optional<PlanPoint> read_due(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    std::string_view digits{*text};
    auto power = 0;
    for (std::string_view const sign : {"%", "％"}) {
        if (!digits.ends_with(sign)) continue;
        digits.remove_suffix(sign.size());
        power = -2;
        break;
    }
    auto const number = Decimal::from_text(digits);
    auto const share = number ? number->shifted(power) : std::nullopt;
    if (share && !share->is_negative() && *share <= Decimal{1}) return PlanPoint{0, *share, {}};
    if (auto amount = share ? std::nullopt : stage_value(*text, reading.units))
        return PlanPoint{0, {}, std::move(amount)};
    reading.error(
        "plan-share", reading.place(node),
        say("expected a share from 0% to 100% here, found \"{0}\"", *text),
        say("write 40% or 0.4, or the amount due with its unit of measure, such as 40家"));
    return std::nullopt;
}

/// "Q3", "H1", "07" or "M7" of the one year of an annual term, or a full period: its last month.
std::optional<Month> end_of(std::string_view key, Term term) {
    std::string full{key};
    auto const year = std::to_string(term.from_year);
    if (term.is_annual() && !key.empty()) {
        auto const first = key.front();
        if (first == 'Q' || first == 'q' || first == 'H' || first == 'h')
            full = year + std::string{key};
        if (first == 'M' || first == 'm')
            full = year + (key.size() == 2 ? "-0" : "-") + std::string{key.substr(1)};
    }
    auto const period = parse_period(full);
    if (period.has_error()) return std::nullopt;
    return period.value().last;
}

void check_order(Reading& reading, Node const& node, std::vector<PlanPoint> const& plan) {
    for (std::size_t i = 1; i < plan.size(); ++i) {
        if (plan[i].month == plan[i - 1].month)
            reading.error("plan-repeated", reading.place(node),
                          say("two shares are due by the end of the same month"),
                          say("keep one of them"));
        else if (!plan[i].amount && plan[i].share < plan[i - 1].share)
            reading.error(
                "plan-falls", reading.place(node),
                say("the share due decreases from {0} to {1}", plan[i - 1].share, plan[i].share),
                say("each share counts from the start of the term"));
    }
}

}  // namespace

std::vector<PlanPoint> read_plan(Reading& reading, Node const& node, Term term) {
    std::vector<PlanPoint> plan;
    if (!expect_map(reading, node)) return plan;
    for (auto const& [key, value] : node.entries) {
        auto const end = end_of(key.text, term);
        auto due = read_due(reading, value);
        if (!end) {
            reading.error("plan-period", reading.place(key),
                          say("\"{0}\" is not a period of the plan", key.text),
                          term.is_annual()
                              ? say("write Q1 to Q4, M1 to M12 or a period such as 2024-07")
                              : say("write a year or a period such as 2025Q2"));
        } else if (!term.contains(*end)) {
            reading.error("plan-outside-term", reading.place(key),
                          say("{0} is outside the term of the goal, {1} to {2}", key.text,
                              term.from_year, term.to_year));
        } else if (due) {
            due->month = end->index - term.first().index + 1;
            plan.push_back(*std::move(due));
        }
    }
    std::stable_sort(plan.begin(), plan.end(),
                     [](PlanPoint const& a, PlanPoint const& b) { return a.month < b.month; });
    auto const before = reading.diagnostics.size();
    check_order(reading, node, plan);
    // A plan that contradicts itself is not used: the linear one is then at least plain.
    if (reading.diagnostics.size() > before) plan.clear();
    return plan;
}

}  // namespace jixiao
