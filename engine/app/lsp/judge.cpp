#include "app/lsp/judge.hpp"

#include "model/book/reported_periods.hpp"
#include "read/yaml/read_file.hpp"
#include "report/evaluate_workspace.hpp"

#include <system_error>

namespace jixiao::lsp {
namespace fs = std::filesystem;

Evaluation const* Judged::of(Period period) const {
    auto const found = checked.periods.find(period.text());
    return found == checked.periods.end() ? nullptr : &found->second;
}

Judged::ByRow const& Judged::verdicts_of(Evaluation const& evaluation) const {
    auto const [known, is_new] = by_row.try_emplace(&evaluation);
    if (is_new)
        for (auto const& verdict : evaluation.verdicts)
            known->second.emplace(verdict.indicator, &verdict);
    return known->second;
}

Judge::Judge(fs::path folder) : folder_{std::move(folder)}, live_{folder_} {}

std::shared_ptr<Workspace const> Judge::load(OpenTexts const& open) {
    auto const& member = live_.members().front();
    if (member.version != version_) {
        cache_ = live_.cache();
        version_ = member.version;
        laid_over_.clear();
    }
    auto const read = [&](fs::path const& path, std::error_code& failure) {
        auto const found = open.find(path.lexically_normal());
        return found == open.end() ? read_bytes(path, failure) : found->second->bytes();
    };
    auto const is_unchanged = [&](fs::path const& path) {
        auto const normal = path.lexically_normal();
        return !open.contains(normal) && !laid_over_.contains(normal);
    };
    auto loaded =
        std::make_shared<Workspace const>(load_workspace(folder_, read, &cache_, {}, is_unchanged));
    laid_over_.clear();
    for (auto const& [path, text] : open) laid_over_.insert(path);
    return loaded;
}

std::shared_ptr<Judged const> Judge::judge(OpenTexts const& open) {
    auto judged = std::make_shared<Judged>();
    judged->folder = folder_;
    try {
        judged->workspace = load(open);
    } catch (std::system_error const&) {
        judged->workspace = live_.members().front().workspace;  // `trouble` says why
    }
    auto const& workspace = *judged->workspace;
    judged->names = cache_.names.of(workspace.book);
    auto& checked = judged->checked;
    checked = checked_workspace(workspace, {}, {}, last_ ? &last_->checked : nullptr);
    judged->usual = usual_period(workspace.book, workspace.actuals);
    if (judged->usual && !judged->of(*judged->usual))
        checked.periods.emplace(judged->usual->text(),
                                evaluate(workspace, *judged->usual, Detail::verdicts));
    judged->findings = checked.findings;
    for (auto const& trouble : live_.trouble()) judged->findings.push_back(trouble);
    last_ = judged;
    return judged;
}

}  // namespace jixiao::lsp
