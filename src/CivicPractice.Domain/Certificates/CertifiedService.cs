using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>One line of a certificate: service as it was recorded when the certificate was issued.</summary>
/// <param name="Service">The service, as it was credited.</param>
/// <param name="Day">The day of the service in the district's time zone.</param>
/// <param name="Minutes">Whole minutes that counted; more than zero.</param>
/// <param name="Content">What kind of service it was (服务内容), or <see langword="null"/> where time was credited without a record of it.</param>
/// <param name="Activity">The name of the activity, or <see langword="null"/>.</param>
public sealed record CertifiedService(Guid Service, LocalDate Day, int Minutes, ActivityCategory? Content, string? Activity);
