#include "rules/targets/lint.hpp"

#include "rules/targets/rules.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace jixiao {

std::vector<Finding> lint(Book const& book, LintRules const& rules, Units const& units,
                          Profile const& profile, boost::gregorian::date today) {
    auto const review = review_of(book, rules, units, profile);
    FindingList findings{rules};
    for (auto const family :
         {review_wording, review_units, review_direction, review_history, review_terms,
          review_tables, review_names, review_growth, review_frame, review_shape})
        family(review, findings);
    apply_waivers(review, today, findings);
    std::stable_sort(findings.all.begin(), findings.all.end(), [](auto const& a, auto const& b) {
        auto const key = [](Finding const& f) {
            auto const& place = f.diagnostic.place;
            return std::tie(place.file, place.line, place.column, f.diagnostic.code);
        };
        return key(a) < key(b);
    });
    return std::move(findings.all);
}

std::vector<Diagnostic> open_diagnostics(std::vector<Finding> const& findings) {
    std::vector<Diagnostic> open;
    for (auto const& finding : findings)
        if (!finding.waiver) open.push_back(finding.diagnostic);
    return open;
}

std::vector<Diagnostic> folded_diagnostics(std::vector<Finding> const& findings,
                                           LintRules const& rules) {
    std::vector<Diagnostic> shown;
    struct Fold {
        std::size_t first;  // in `shown`
        int more = 0;
        std::string ids;
    };
    std::map<std::pair<std::string, Table const*>, Fold> folds;
    for (auto const& finding : findings) {
        if (finding.waiver) continue;
        auto const* const rule = rules.find(finding.diagnostic.code);
        if (rule && rule->is_folded && !finding.indicators.empty()) {
            auto const [fold, is_new] = folds.try_emplace({finding.diagnostic.code, finding.table},
                                                          Fold{shown.size(), 0, {}});
            if (!is_new) {
                auto& [first, more, ids] = fold->second;
                if (more++ > 0) ids += ' ';
                ids += finding.indicators.front()->id;
                continue;
            }
        }
        shown.push_back(finding.diagnostic);
    }
    for (auto const& [key, fold] : folds)
        if (fold.more > 0)
            shown[fold.first].hint = say("{0}; the same in {1} more rows of this table: {2}",
                                         shown[fold.first].hint, fold.more, fold.ids);
    return shown;
}

}  // namespace jixiao
