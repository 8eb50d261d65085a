namespace CivicPractice.Testing.Conformance;

/// <summary>The store that one of many callers uses.</summary>
internal delegate IDistrictStore StoreOf(int caller);
