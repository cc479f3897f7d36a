#pragma once

#include "tests/bench/peers/records.hpp"

#include <string>

namespace jixiao::bench {

/// Records as a province sends them: some 1 800 units of 8 projects each in 200 000 rows. Of the
/// rows six in ten have words of their project in their name, so that names hardly come again, and
/// one in ten is a cost of the project in 万元 with two decimals. The book must stay alive.
class RealisticSource {
public:
    explicit RealisticSource(Book const& book) : rows_{book} {}
    /// Valid until the next call.
    Record const& next();

private:
    void begin_project();
    void make_cost();

    RecordSource rows_;
    Dice dice_{2025};
    Record record_;
    std::string body_, project_;
    std::size_t projects_left_ = 0, rows_left_ = 0;
};

}  // namespace jixiao::bench
