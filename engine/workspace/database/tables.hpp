#pragma once

#include <string>
#include <vector>

namespace jixiao::database {

/// The version of the views; they are described in docs/sqlite.md. New columns and views may come
/// within a version; a column never changes its meaning.
constexpr int schema_version = 1;

/// A table that views read. Every table is called jixiao_<name>.
struct StoredTable {
    std::string name;
    std::vector<std::string> columns;  // with "#" in front: a whole number, else text
    std::string key;                   // the columns of the primary key
};

std::vector<StoredTable> const& tables();
StoredTable const& table_called(std::string const& name);

/// What makes all tables.
std::vector<std::string> table_statements();
/// What makes all views.
std::vector<std::string> view_statements();

}  // namespace jixiao::database
