#pragma once

#include "workspace/entries/merge_entry.hpp"
#include "workspace/sheet/stamp.hpp"

#include <cstddef>
#include <map>
#include <optional>

namespace jixiao::sheet {

/// The columns of a sheet by the headings that the stamp names.
struct Layout {
    xlsx::Sheet const* sheet = nullptr;
    std::size_t heading_row = 0, id = 0;
    std::optional<std::size_t> name;
    std::map<entries::Field, std::size_t> columns;
};

/// Finds the one sheet that has all headings in one of its first rows, wherever they stand. Throws
/// Refusal when none or several have. Valid as long as the workbook.
Layout find_layout(xlsx::Workbook const& workbook, Stamp const& stamp);

}  // namespace jixiao::sheet
