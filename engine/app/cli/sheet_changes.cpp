#include "app/cli/sheet_changes.hpp"

#include "base/printable.hpp"
#include "workspace/sheet/sheet_words.hpp"

namespace jixiao {

std::string changes_text(sheet::ImportPlan const& plan, Catalog const& catalog) {
    std::string text;
    for (auto const& change : plan.changes) {
        text += printable(change.stamped->id + " " + change.stamped->name) + '\n';
        for (auto const& [field, before, after] : change.merge.changes)
            text += printable("    " +
                              catalog(say("{0}: {1} → {2}", sheet::heading_of(field),
                                          sheet::shown_text(before), sheet::shown_text(after)))) +
                    '\n';
    }
    return text;
}

}  // namespace jixiao
