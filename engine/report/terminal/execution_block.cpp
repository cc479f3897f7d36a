#include "report/terminal/execution_block.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/terminal/columns.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/execution_words.hpp"
#include "report/words/words.hpp"

#include <algorithm>

namespace jixiao {
namespace {

class ExecutionBlock {
public:
    ExecutionBlock(Report const& report, Catalog const& catalog, Look const& look)
        : report_{report}, catalog_{catalog}, look_{look}, width_{std::max(look.width, narrowest)} {
        fit(cells(execution_titles()));
        for (auto const* execution : report.executions) fit(cells(execution_cells(*execution)));
        std::size_t taken = 2;  // the shape and a space stand before the name
        for (auto const& column : columns_) taken += column.width + 2;
        auto const name = columns_.front().width;
        auto const others = taken - name - 2;
        columns_.front().width = std::min(name, width_ - std::min(width_ - 8, others));
    }

    std::string text() const {
        auto shown = "\n  " + lay_out(columns_, cells(execution_titles()), look_);
        for (auto const* execution : report_.executions) shown += row(*execution);
        return shown;
    }

private:
    std::vector<Cell> cells(std::vector<Message> const& texts) const {
        std::vector<Cell> row;
        row.reserve(texts.size());
        for (auto const& text : texts) row.push_back({catalog_(text), {}});
        return row;
    }

    void fit(std::vector<Cell> const& row) {
        columns_.resize(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            columns_[i].width =
                std::max(columns_[i].width, count_cells(row[i].text, look_.ambiguous));
            columns_[i].to_the_right = i > 0;
        }
    }

    std::string row(Execution const& execution) const {
        auto const status = execution.joint.value_or(execution.status);
        auto shown =
            lead_of(status, look_) + lay_out(columns_, cells(execution_cells(execution)), look_, 1);
        if (status == Status::green) return shown;
        constexpr std::size_t indent = 4;
        return shown + indented(catalog_(execution_reason(execution)), indent, width_, look_);
    }

    Report const& report_;
    Catalog const& catalog_;
    Look const& look_;
    std::size_t width_;
    std::vector<Column> columns_;
};

}  // namespace

std::string execution_block(Report const& report, Catalog const& catalog, Look const& look) {
    return report.executions.empty() ? "" : ExecutionBlock{report, catalog, look}.text();
}

}  // namespace jixiao
