#include "app/cli/member_findings.hpp"

#include "app/cli/restated.hpp"
#include "report/check_workspace.hpp"
#include "report/forms/check_form.hpp"
#include "report/forms/fill_forms.hpp"
#include "report/forms/read_layout.hpp"

namespace jixiao {

std::vector<Diagnostic> everything_in(Member const& member, Shell const& shell,
                                      std::optional<Period> form_period,
                                      WorkProgress const& progress) {
    auto const& workspace = member.workspace;
    std::vector<std::vector<Diagnostic>> more{
        history::find_restated(kept_in(shell, member.folder, workspace))};
    more.emplace_back();
    forms::layout_of(workspace, more.back());
    if (form_period) {
        auto const filled = forms::fill_forms(workspace, *shell.options.form, *form_period,
                                              shell.options.selection.table);
        more.push_back(filled.diagnostics);
        for (auto const& form : filled.forms) more.push_back(forms::check_form(form));
    }
    return check_workspace(workspace, std::move(more), progress);
}

}  // namespace jixiao
