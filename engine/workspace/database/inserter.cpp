#include "workspace/database/inserter.hpp"

#include "base/printable.hpp"
#include "workspace/database/tables.hpp"

#include <cassert>

namespace jixiao::database {

Inserter::Inserter(soci::session& session, std::string const& table)
    : values_(table_called(table).columns.size()),
      indicators_(values_.size()),
      statement_{session} {
    auto sql = "INSERT INTO jixiao_" + table + " VALUES (";
    for (std::size_t i = 0; i < values_.size(); ++i) {
        sql += (i > 0 ? ", :c" : ":c") + std::to_string(i);
        statement_.exchange(soci::use(values_[i], indicators_[i]));
    }
    statement_.alloc();
    statement_.prepare(sql + ")");
    statement_.define_and_bind();
}

void Inserter::add(std::vector<Cell> const& cells) {
    assert(cells.size() == values_.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        values_[i] = printable(cells[i].text(), true);
        indicators_[i] = values_[i].empty() ? soci::i_null : soci::i_ok;
    }
    statement_.execute(true);
}

}  // namespace jixiao::database
