#include "model/book/book.hpp"

#include <algorithm>

namespace jixiao {

bool is_named(Table const& table, std::string_view name) {
    return table.title() == name || (!table.code.empty() && table.code == name);
}

Table const* find_table(Book const& book, std::string_view name) {
    auto const found = std::find_if(book.tables.begin(), book.tables.end(),
                                    [&](Table const& table) { return is_named(table, name); });
    return found == book.tables.end() ? nullptr : &*found;
}

}  // namespace jixiao
