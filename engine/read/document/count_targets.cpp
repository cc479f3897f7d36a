#include "model/target/parse.hpp"
#include "read/document/summary.hpp"

#include <variant>

namespace jixiao::document {

TargetCounts count_targets(Imported const& imported, Units const& units) {
    TargetCounts counts;
    for (auto const& table : imported.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                auto const target = parse_target(indicator.target, units);
                if (!target)
                    counts.unreadable.push_back(&indicator);
                else if (std::holds_alternative<Graded>(target->comparator))
                    ++counts.graded;
                else
                    ++counts.typed;
            }
    return counts;
}

}  // namespace jixiao::document
