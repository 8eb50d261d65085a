using System.Text;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>R16: what is erased is not in the file any more, not only out of the tables.</summary>
public sealed class ErasingInAFile : IDisposable
{
    private readonly DistrictFile _file = DistrictFile.WithTables();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Overwrites_words(int times)
    {
        var words = string.Concat(Enumerable.Repeat("擦窗户", times));
        using (var store = _file.Open())
        {
            var district = TestDistrict.Open(store);
            district.Requests.Add(ARequest.In(RequestState.Served).Ordering(order => order with { Need = words }).BuildUnstored());
            await district.UnitOfWork.CommitAsync();
        }

        Bytes().IndexOf(Encoding.UTF8.GetBytes("擦窗户")).Should().BePositive("it was written");
        using (var store = _file.Open()) (await new ErasingRequesters(TestDistrict.Open(store)).EraseAsync(ARequest.Requester, ARequest.Wanted.Until)).EnsureAccepted();

        Bytes().IndexOf(Encoding.UTF8.GetBytes("擦窗户")).Should().Be(-1);
    }

    private ReadOnlySpan<byte> Bytes() => File.ReadAllBytes(_file.Path);
}
