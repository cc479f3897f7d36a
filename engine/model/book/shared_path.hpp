#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace jixiao {

/// The levels above a row (一级指标, 二级指标), shared by copies and by the rows that have the
/// same: reads like a constant list of texts.
class SharedPath {
public:
    using value_type = std::string;

    SharedPath() = default;
    SharedPath(std::vector<std::string> levels) {
        if (!levels.empty()) body_ = new Body{std::move(levels)};
    }
    SharedPath(std::initializer_list<std::string> levels)
        : SharedPath{std::vector<std::string>(levels)} {}

    std::vector<std::string> const& levels() const { return body_ ? body_->levels : nothing(); }
    operator std::vector<std::string> const&() const { return levels(); }
    auto begin() const { return levels().begin(); }
    auto end() const { return levels().end(); }
    std::size_t size() const { return levels().size(); }
    bool empty() const { return levels().empty(); }
    std::string const& operator[](std::size_t at) const { return levels()[at]; }
    std::string const& front() const { return levels().front(); }
    std::string const& back() const { return levels().back(); }
    bool operator==(SharedPath const& other) const {
        return body_ == other.body_ || levels() == other.levels();
    }
    bool operator==(std::vector<std::string> const& other) const { return levels() == other; }

    /// As that of this row alone, which may be changed.
    std::vector<std::string>& own() {
        if (!body_ || body_->use_count() > 1) body_ = new Body{levels()};
        return body_->levels;
    }

private:
    struct Body : boost::intrusive_ref_counter<Body> {
        explicit Body(std::vector<std::string> of) : levels{std::move(of)} {}
        std::vector<std::string> levels;
    };
    static std::vector<std::string> const& nothing() {
        static std::vector<std::string> const nothing;
        return nothing;
    }

    boost::intrusive_ptr<Body> body_;
};

}  // namespace jixiao
