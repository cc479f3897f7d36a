#pragma once

#include "report/report.hpp"
#include "workspace/history/closing.hpp"
#include "workspace/history/record.hpp"

#include <memory>
#include <vector>

namespace jixiao::history {

/// A report made of what a closing recorded, without any file of the workspace. It has what the
/// report for a terminal shows, but for what is of other periods; the rest is in the JSON.
class Published {
public:
    /// Throws Refusal when the record cannot be read.
    Published(Closing const& closing, std::vector<Record> const& records);
    ~Published();
    Published(Published&&) noexcept;
    Published& operator=(Published&&) noexcept;
    Report const& report() const;
    /// Whether the closing recorded owners, reasons for variance and corrective actions; those of
    /// earlier versions did not.
    bool has_what_the_unit_said() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// The JSON of `evaluate` as it was recorded, with when and by whom under "published".
std::string published_json(Closing const& closing, std::vector<Record> const& verdicts);

}  // namespace jixiao::history
