#include "rules/budget/list_groups.hpp"
#include "rules/budget/table_checks.hpp"

namespace jixiao::budget {

void check_list(Sheet const& sheet, Precision precision, Precision share_precision,
                std::vector<Diagnostic>& diagnostics) {
    Rule const rule{"budget-column-sum"};
    for (auto const& group : list_groups(sheet)) {
        if (!group.total) continue;
        for (std::size_t at = 0; at < sheet.columns().size(); ++at) {
            auto const kind = sheet.columns()[at].kind;
            if (kind != ColumnKind::money && kind != ColumnKind::share) continue;
            Sum sum;
            for (auto const row : group.rows) sum.add(sheet.figure(row, at), sheet.place(row, at));
            expect_sum(rule, kind == ColumnKind::money ? precision : share_precision, sheet,
                       *group.total, at, sum, diagnostics);
        }
    }
}

}  // namespace jixiao::budget
