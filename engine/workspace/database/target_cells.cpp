#include "workspace/database/target_cells.hpp"

#include "model/target/print.hpp"
#include "report/words/target_row.hpp"

namespace jixiao::database {
namespace {

std::vector<Cell> cells_of(TargetRow const& row, std::string const& kind) {
    return {kind, row.comparator, row.low, row.high, row.unit};
}

}  // namespace

std::vector<Cell> typed_cells(SharedTarget const& target) {
    if (!target) return {"", "", "", "", ""};
    auto const row = row_of(*target);
    return cells_of(row, row.kind);
}

std::vector<Cell> typed_cells(Part const& part) {
    auto row = row_of(part.limit);
    row.unit += print_per(part.per);
    return cells_of(row, "part");
}

std::vector<Cell> amount_cells(Parsed<ActualValue> const& value) {
    auto const* const amount = value ? std::get_if<Amount>(&*value) : nullptr;
    if (!amount || amount->sign != ActualSign::exact || amount->high || amount->change ||
        !amount->doubt.empty())
        return {"", ""};
    return {amount->quantity.amount.text(), amount->quantity.unit + print_per(amount->per)};
}

}  // namespace jixiao::database
