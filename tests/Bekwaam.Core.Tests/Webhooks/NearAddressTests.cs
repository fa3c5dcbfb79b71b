using System.Net;
using Bekwaam.Core.Webhooks;

namespace Bekwaam.Core.Tests.Webhooks;

public sealed class NearAddressTests
{
    [Theory]
    [InlineData("169.254.169.254"), InlineData("0.0.0.0"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("fe80::1"), InlineData("::"), InlineData("ff02::1"), InlineData("::ffff:169.254.169.254")]
    public void Where_no_program_can_be_is_known(string address) => NearAddresses.IsNobodys(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("172.16.0.1"), InlineData("172.31.255.255"), InlineData("192.168.1.1"), InlineData("::1"), InlineData("fd00::1"), InlineData("::ffff:10.0.0.1")]
    public void Ones_own_network_is_known(string address)
    {
        NearAddresses.IsOwnNetwork(IPAddress.Parse(address)).ShouldBeTrue();
        NearAddresses.IsNobodys(IPAddress.Parse(address)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("172.15.0.1"), InlineData("172.32.0.1"), InlineData("192.169.0.1"), InlineData("11.0.0.1"), InlineData("8.8.8.8"), InlineData("2001:db8::1")]
    public void All_else_is_the_internet(string address)
    {
        NearAddresses.IsOwnNetwork(IPAddress.Parse(address)).ShouldBeFalse();
        NearAddresses.IsNobodys(IPAddress.Parse(address)).ShouldBeFalse();
    }
}
