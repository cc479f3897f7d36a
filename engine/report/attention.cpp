#include "report/report.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool is_open(Verdict const& verdict) {
    return verdict.state == State::missing || verdict.state == State::invalid ||
           verdict.state == State::undecidable;
}

}  // namespace

std::vector<ReportRow const*> urgent_rows(Report const& report) {
    auto rows = rows_with(report, Status::red);
    auto const amber = rows_with(report, Status::amber);
    rows.insert(rows.end(), amber.begin(), amber.end());
    return rows;
}

std::vector<OwnerRows> open_rows(Report const& report) {
    std::vector<OwnerRows> owners;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows) {
            if (!is_open(*row.verdict)) continue;
            auto const found =
                std::find_if(owners.begin(), owners.end(),
                             [&](OwnerRows const& each) { return each.owner == row.owner; });
            if (found == owners.end())
                owners.push_back({row.owner, {&row}});
            else
                found->rows.push_back(&row);
        }
    std::stable_partition(owners.begin(), owners.end(),
                          [](OwnerRows const& each) { return !each.owner.empty(); });
    return owners;
}

std::size_t count_rows(std::vector<OwnerRows> const& owners) {
    std::size_t count = 0;
    for (auto const& each : owners) count += each.rows.size();
    return count;
}

Message owner_text(OwnerRows const& open) {
    return open.owner.empty() ? say("no owner is named") : literal(open.owner);
}

Message open_reason(ReportRow const& row) {
    return row.verdict->state == State::missing ? Message{} : row.reason;
}

}  // namespace jixiao
