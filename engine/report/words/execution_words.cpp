#include "report/words/execution_words.hpp"

#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao {
namespace {

namespace json = boost::json;

/// In 万元 with two decimals, as budgets are printed.
Message money_text(std::optional<Fraction> const& amount) {
    if (!amount) return {};
    return literal((*amount / Fraction{10'000}).rounded(2).text() + "万元");
}

Message share_or_nothing(std::optional<Fraction> const& share, Execution const& execution) {
    return literal(share ? share_text(*share, execution.limits) : std::string{});
}

json::value figure_of(std::optional<Fraction> const& figure) {
    return figure ? json::value(figure->text()) : json::value{};
}

}  // namespace

std::vector<Execution const*> executions_of(std::vector<Execution> const& executions,
                                            std::vector<Table const*> const& tables) {
    std::vector<Execution const*> chosen;
    for (auto const& execution : executions)
        if (std::find(tables.begin(), tables.end(), execution.table) != tables.end())
            chosen.push_back(&execution);
    if (std::none_of(chosen.begin(), chosen.end(),
                     [](Execution const* execution) { return execution->is_reported(); }))
        return {};
    return chosen;
}

std::vector<Message> execution_titles() {
    return {say("Budget execution"), say("Budget"),         say("Spent"),
            say("Execution rate"),   say("Progress ratio"), say("Goals")};
}

std::vector<Message> execution_cells(Execution const& execution) {
    return {title_of(*execution.table),
            money_text(execution.adjusted),
            money_text(execution.spent),
            share_or_nothing(execution.rate, execution),
            share_or_nothing(execution.progress_ratio, execution),
            share_or_nothing(execution.goals, execution)};
}

std::vector<std::vector<Message>> spending_cells(Execution const& execution) {
    std::vector<std::vector<Message>> rows;
    for (auto const& line : execution.spending)
        if (line.spent)
            rows.push_back({literal(line.name), money_text(line.planned), money_text(line.spent),
                            share_or_nothing(line.rate, execution), Message{}, Message{}});
    return rows;
}

Message execution_reason(Execution const& execution) {
    if (!execution.joint) return execution.reason;
    if (execution.deviation)
        return say("{0}; the goals deviate by {1} on average: {2}", execution.reason,
                   share_or_nothing(execution.deviation, execution), word_of(*execution.joint));
    return say("{0}; budget and goals together: {1}", execution.reason, word_of(*execution.joint));
}

json::object execution_json(Execution const& execution, Catalog const& catalog) {
    json::array spending;
    for (auto const& line : execution.spending)
        spending.push_back({{"name", line.name},
                            {"planned", figure_of(line.planned)},
                            {"spent", figure_of(line.spent)},
                            {"rate", figure_of(line.rate)}});
    return {{"table", execution.table->title()},
            {"initial", figure_of(execution.initial)},
            {"adjusted", figure_of(execution.adjusted)},
            {"spent", figure_of(execution.spent)},
            {"rate", figure_of(execution.rate)},
            {"pace", figure_of(execution.progress_ratio)},
            {"goals", figure_of(execution.goals)},
            {"gap", execution.has_gap},
            {"deviation", figure_of(execution.deviation)},
            {"alerts_in_row", execution.alerts_in_row},
            {"status", name_of(execution.status)},
            {"joint", execution.joint ? json::value(name_of(*execution.joint)) : json::value{}},
            {"reason", catalog(execution.reason)},
            {"spending", std::move(spending)}};
}

}  // namespace jixiao
