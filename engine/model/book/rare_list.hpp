#pragma once

#include "model/book/rare.hpp"

#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

namespace jixiao {

/// A list that few of a great many records have: where it is empty it takes the room of a pointer.
/// Reads like a constant vector.
template <class Value>
class RareList {
public:
    using value_type = Value;

    RareList() = default;
    RareList(std::vector<Value> values) {
        if (!values.empty()) values_ = std::move(values);
    }
    RareList(std::initializer_list<Value> values) : RareList{std::vector<Value>(values)} {}

    std::vector<Value> const& values() const { return values_ ? *values_ : nothing(); }
    operator std::vector<Value> const&() const { return values(); }
    auto begin() const { return values().begin(); }
    auto end() const { return values().end(); }
    std::size_t size() const { return values().size(); }
    bool empty() const { return !values_; }
    Value const& operator[](std::size_t at) const { return values()[at]; }
    Value const& front() const { return values().front(); }
    Value const& back() const { return values().back(); }
    bool operator==(RareList const& other) const { return values() == other.values(); }

    void push_back(Value value) {
        auto longer = values();
        longer.push_back(std::move(value));
        values_ = std::move(longer);
    }

private:
    static std::vector<Value> const& nothing() {
        static std::vector<Value> const nothing;
        return nothing;
    }

    Rare<std::vector<Value>> values_;
};

}  // namespace jixiao
