#include "app/library/evaluation.hpp"

#include "app/library/shown.hpp"
#include "app/library/workspace.hpp"
#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"
#include "rules/status/places_within.hpp"

namespace jixiao::api {
inline namespace v1 {
namespace {

Result<Period> asked_period(jixiao::Workspace const& workspace, std::string_view text) {
    if (!text.empty()) {
        auto const period = parse_period(text);
        if (period.has_error()) return shown(period.error(), text);
        return *period;
    }
    if (auto const usual = usual_period(workspace.book, workspace.actuals)) return *usual;
    return refused("no-period",
                   say("no actuals have been reported yet, so there is no period to evaluate"),
                   say("name a period, such as 2024Q3"));
}

}  // namespace

std::string Evaluation::period() const {
    return impl_->evaluation.as_of.text();
}

std::string Evaluation::profile() const {
    return impl_->evaluation.profile;
}

std::vector<Verdict> Evaluation::verdicts() const {
    std::vector<Verdict> all;
    all.reserve(impl_->evaluation.verdicts.size());
    for (auto const& verdict : impl_->evaluation.verdicts) all.push_back(shown(verdict));
    return all;
}

Counts Evaluation::counts() const {
    std::vector<jixiao::Verdict const*> all;
    for (auto const& verdict : impl_->evaluation.verdicts) all.push_back(&verdict);
    return shown(roll_up(all));
}

std::vector<Diagnostic> Evaluation::diagnostics() const {
    auto found = impl_->evaluation.diagnostics();
    quote_source_lines(found, impl_->of.impl().workspace);
    return shown(found);
}

Result<Evaluation> evaluate(Workspace const& workspace, std::string_view period) {
    auto const& [folder, loaded] = workspace.impl();
    if (loaded.names_members)
        return refused("several-workspaces", say("{0} names several workspaces", folder),
                       say("load them one by one"));
    auto const when = asked_period(loaded, period);
    if (!when) return when.error();
    auto evaluation = places_within(folder, jixiao::evaluate(loaded, *when));
    return Evaluation{
        std::make_shared<Evaluation::Impl>(Evaluation::Impl{workspace, std::move(evaluation)})};
}

}  // namespace v1
}  // namespace jixiao::api
