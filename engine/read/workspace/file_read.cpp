#include "read/workspace/file_read.hpp"

namespace jixiao {
void limit_findings(std::vector<Diagnostic>& diagnostics, std::string const& file) {
    if (diagnostics.size() <= most_findings) return;
    sort_by_place(diagnostics);
    if (diagnostics.size() <= most_findings) return;
    diagnostics.resize(most_findings);
    diagnostics.push_back(
        {Severity::note,
         "too-many",
         whole_file(file),
         say("the file has very many errors; only the first {0} are shown", most_findings),
         say("fix these first"),
         {}});
}

}  // namespace jixiao
