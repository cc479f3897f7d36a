#include "app/library/workspace.hpp"

#include "app/library/shown.hpp"
#include "model/book/reported_periods.hpp"
#include "read/yaml/read_file.hpp"

namespace jixiao::api {
inline namespace v1 {

std::string Workspace::unit() const {
    auto const& tables = impl_->workspace.book.tables;
    return tables.empty() ? std::string{} : tables.front().unit;
}

std::vector<std::filesystem::path> Workspace::members() const {
    return impl_->workspace.members;
}

std::optional<std::string> Workspace::latest_period() const {
    auto const usual = usual_period(impl_->workspace.book, impl_->workspace.actuals);
    return usual ? std::optional{usual->text()} : std::nullopt;
}

std::vector<Diagnostic> Workspace::diagnostics() const {
    return shown(impl_->workspace.diagnostics);
}

Result<Workspace> load_workspace(std::filesystem::path const& folder) try {
    return Workspace{std::make_shared<Workspace::Impl>(
        Workspace::Impl{folder.string(), jixiao::load_workspace(folder)})};
} catch (std::system_error const& failure) {
    auto const file = (folder / "jixiao.yaml").generic_string();
    return shown(unreadable_file(file, failure.code(), {file, 0, 0, 0}));
}

}  // namespace v1
}  // namespace jixiao::api
