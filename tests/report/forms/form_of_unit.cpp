#include "tests/report/forms/form_of_unit.hpp"

#include <stdexcept>

namespace jixiao::tests {

std::unique_ptr<FormsOfUnit> forms_of_unit(forms::Kind kind, std::string const& period) {
    auto unit = std::make_unique<FormsOfUnit>();
    auto& workspace = unit->workspace;
    workspace = load_workspace(JIXIAO_SOURCE_DIR "/tests/report/forms/unit");
    unit->filled = forms::fill_forms(workspace, kind, *parse_period(period), {});
    return unit;
}

forms::Row const& row_of(FormsOfUnit const& unit, std::string const& id) {
    for (auto const& form : unit.filled.forms)
        for (auto const& row : form.rows)
            if (row.verdict->indicator->id == id) return row;
    throw std::out_of_range{id};
}

}  // namespace jixiao::tests
