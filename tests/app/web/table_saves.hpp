#pragma once

#include "tests/app/web/desk.hpp"

#include <boost/json.hpp>

#include <string>

namespace jixiao::tests {

inline std::string const table_name = "indicators/department.yaml";

/// The first table as the page has it.
boost::json::value table_of(GivenDesk& given);

/// A save of rows of that table.
boost::json::object saving(GivenDesk& given, boost::json::array rows);

/// A save of that table with other keys.
boost::json::object saving_with(GivenDesk& given, boost::json::object const& more);

/// The id that a row would get which is added below another.
std::string id_of_new_row(GivenDesk& given, std::string const& after);

std::string code_of(web::Response const& answer);

}  // namespace jixiao::tests
