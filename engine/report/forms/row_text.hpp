#pragma once

#include "report/forms/form.hpp"

namespace jixiao::forms {

/// The cells of one indicator in a form whose columns tick these causes; without any, the
/// explanation names the category.
Row row_of(Verdict const& verdict, std::vector<std::string> const& causes);

/// The column of a category as people shorten it, 人员 for 人员保障, or as they write it out;
/// nothing where no column is its own.
std::optional<std::string> column_of(std::string const& category,
                                     std::vector<std::string> const& causes);

/// The target in force in three columns, with the sign that it was held to where it has none.
TargetColumns target_columns(Verdict const& verdict);

}  // namespace jixiao::forms
