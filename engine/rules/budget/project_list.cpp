#include "rules/budget/project_list.hpp"

namespace jixiao::budget {

ProjectList::ProjectList(Sheet const* sheet) : sheet_{sheet} {
    if (sheet == nullptr) return;
    auto const kinds = project_rows(*sheet);
    for (std::size_t row = 0; row < kinds.size(); ++row) {
        if (kinds[row] != ProjectRow::project) continue;
        rows_.push_back(row);
        by_name_[read_entry(sheet->label(row)).name].push_back(row);
    }
}

std::vector<std::size_t> ProjectList::find(std::string_view name, std::string_view project) const {
    auto const tidied = read_entry(name).name;
    auto found = by_name_.find(tidied);
    if (found == by_name_.end() && !project.empty())
        found = by_name_.find(tidied + "-" + read_entry(project).name);
    return found == by_name_.end() ? std::vector<std::size_t>{} : found->second;
}

}  // namespace jixiao::budget
