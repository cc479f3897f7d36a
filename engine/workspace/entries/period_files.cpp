#include "workspace/entries/period_files.hpp"

#include "model/book/annual_years.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <set>

namespace jixiao::entries {
namespace {

/// No name of an indicator begins so.
std::string table_key(std::string_view section, std::string const& table) {
    return "\n" + std::string{section} + "\n" + table;
}

/// The keys of the lines of an actuals file. What cannot be read has none: whoever loads the file
/// is told why.
std::vector<std::string> keys_of(std::string const& file, std::string const& text) {
    std::vector<Diagnostic> ignored;
    std::vector<std::string> keys;
    Source const source{file, text};
    auto const node = parse_yaml(source, ignored);
    if (!node) return keys;
    for (auto const& entry : node->entries)
        for (auto const& line : entry.value.entries)
            if (entry.key.text == "actuals")
                keys.emplace_back(line.key.text);
            else if (entry.key.text == "budget" || entry.key.text == "overall")
                keys.push_back(table_key(entry.key.text, std::string{line.key.text}));
    return keys;
}

}  // namespace

PeriodFiles::PeriodFiles(Workspace const& workspace, Period period) {
    // Those of an earlier year are of another workspace, where nothing is written.
    if (is_of_earlier_year(workspace.book, period)) return;
    std::set<std::string> files;
    auto last = files.end();  // lines follow one another in a file
    for (auto const& line : workspace.actuals.all)
        if (line.period == period && (files.empty() || !(line.place.file == *last)))
            last = files.insert(line.place.file).first;
    for (auto const& unfilled : workspace.actuals.unfilled)
        if (unfilled.period == period) files.insert(unfilled.file);
    files_.assign(files.begin(), files.end());
    if (files_.size() == 1) return;
    for (std::size_t i = 0; i < files_.size(); ++i)
        if (auto const text = workspace.sources.find(files_[i]); text != workspace.sources.end())
            for (auto& key : keys_of(files_[i], text->second)) file_of_.emplace(std::move(key), i);
}

std::string const& PeriodFiles::file_for(NewEntry const& entry) const {
    for (auto const& name : entry.names)
        if (auto const found =
                file_of_.find(entry.spending_line ? table_key(section_of(entry), name) : name);
            found != file_of_.end())
            return files_[found->second];
    return files_.front();
}

}  // namespace jixiao::entries
